package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.stories.pages.EditionsLab;
import sandbox.stories.pages.Visitors;
import sandbox.stories.pages.WireLab;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page does not do behind its visitor's back. */
@Tag("slow")
class QuietPageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @ValueSource(strings = { "the demo", "the classic page" })
    void aPageIsQuietThroughALossAndAReturn(String page) {
        var wire = this.visitors.wire();
        var alice = page.equals("the demo") ? this.visitors.visitsAs("alice", wire)
                : this.visitors.joinsClassicAs("alice", wire);

        alice.says("Before the cut.");
        alice.hears("alice: Before the cut.");
        wire.cut();
        alice.isNow("lost");
        wire.restore();
        alice.isListening();
        alice.says("After the cut.");
        alice.hears("alice: After the cut.");

        assertThat(alice.unwelcome()).isEmpty();
    }

    @Test
    void theEditionsAskNobodyElse() {
        var alice = this.visitors.opensEditionsAs("alice");
        alice.printed().hasHeardSome();

        alice.presses("Close politely");
        alice.printed().is("lost");

        assertThat(alice.visitor().unwelcome()).isNotEmpty()
            .allMatch(error -> error.startsWith("error: " + EditionsLab.PRINTED_ERROR));
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

}
