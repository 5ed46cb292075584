package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.EditionsLab;
import sandbox.stories.pages.Visitor;
import sandbox.stories.pages.Visitors;
import sandbox.stories.pages.FaultyWire;
import sandbox.stories.pages.WireLab;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page does not do behind its visitor's back. */
@Tag("slow")
class QuietPageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void theDemoIsQuietThroughALossAndAReturn() {
        var wire = this.visitors.wire();
        var alice = this.visitors.visitsAs("alice", wire);

        losesTheWireAndTalks(alice, wire);

        assertThat(alice.unwelcome()).isEmpty();
    }

    @Test
    void theClassicPageIsQuietThroughALossAndAReturn() {
        var wire = this.visitors.wire();
        var alice = this.visitors.joinsClassicAs("alice", wire);

        losesTheWireAndTalks(alice, wire);

        assertThat(alice.unwelcome()).isEmpty();
    }

    @Test
    void theEditionsAskNobodyElse() {
        var alice = this.visitors.opensEditionsAs("alice");
        alice.printed().hasHeardSome();

        alice.presses("Close politely");
        alice.printed().is("lost");

        assertThat(alice.visitor().unwelcome()).isNotEmpty().containsOnly("error: " + EditionsLab.PRINTED_ERROR);
    }

    @Test
    void theWireLabIsQuietThroughAnErrorAndAReturn() {
        var alice = this.visitors.opensWireLabAs("alice").connectsBy(WireLab.NATIVE);

        alice.chooses("Forget a colon").sends();
        alice.isNow("closed").presses("Connect again");
        alice.isNow("connected");

        assertThat(alice.visitor().unwelcome()).isEmpty();
    }

    @Test
    void theTransportsAskNobodyElse() {
        var alice = this.visitors.opensTransportsAs("alice");

        alice.chooses("switched off").connects();

        assertThat(alice.visitor().unwelcome()).isEmpty();
    }

    private static void losesTheWireAndTalks(Visitor visitor, FaultyWire wire) {
        visitor.says("Before the cut.");
        visitor.hears(visitor.name() + ": Before the cut.");
        wire.cut();
        visitor.isNow("lost");
        wire.restore();
        visitor.isListening();
        visitor.says("After the cut.");
        visitor.hears(visitor.name() + ": After the cut.");
    }

}
