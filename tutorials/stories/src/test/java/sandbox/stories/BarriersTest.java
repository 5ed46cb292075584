package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that axe-core calls serious or critical keeps anybody out. */
@Tag("slow")
class BarriersTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void theDemoKeepsNobodyOut() {
        var alice = this.visitors.visitsAs("alice");
        this.visitors.visitsAs("bob").whispers("alice", "Can you read this?");
        alice.says("As well as anybody.");
        alice.says("!".repeat(2001));
        alice.isTold("At most 2,000 characters.");

        assertThat(alice.looks().barriers()).isEmpty();
    }

    @Test
    void aRefusedNameKeepsNobodyOut() {
        this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");
        bob.changesNameTo("alice");
        bob.isTold("Somebody is already called alice.");

        assertThat(bob.looks().barriers()).isEmpty();
    }

    @Test
    void theEditionsKeepNobodyOut() {
        var alice = this.visitors.opensEditionsAs("alice");
        alice.presses("Close politely");
        alice.printed().is("lost");

        assertThat(alice.looks().barriers()).isEmpty();
    }

    @Test
    void theRaceKeepsNobodyOut() {
        var alice = this.visitors.opensRaceAs("alice").starts();

        assertThat(alice.looks().barriers()).isEmpty();
    }

    @Test
    void theWireLabKeepsNobodyOut() {
        var alice = this.visitors.opensWireLabAs("alice");
        alice.wire().inside("#1 sent CONNECT");
        assertThat(alice.looks().barriers()).isEmpty();

        alice.chooses("Forget a colon").sends();
        alice.isNow("closed");

        assertThat(alice.looks().barriers()).isEmpty();
    }

    @Test
    void theTransportsKeepNobodyOut() {
        var alice = this.visitors.opensTransportsAs("alice");
        alice.chooses("its handshake is answered 400").connects();
        alice.forbids("xhr-streaming").chooses("switched off").connects();

        assertThat(alice.looks().barriers()).isEmpty();
    }

    @Test
    void theClassicPageKeepsNobodyOut() {
        var alice = this.visitors.joinsClassicAs("alice");
        alice.says("Plain, and readable.");
        alice.hears("alice: Plain, and readable.");

        assertThat(alice.looks().barriers()).isEmpty();
    }

}
