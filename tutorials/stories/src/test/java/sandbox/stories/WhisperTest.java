package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** Talking to one person. */
@Tag("slow")
class WhisperTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void aWhisperReachesItsReaderInEveryWindow() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");
        var bobsOtherWindow = this.visitors.visitsAs("bob");

        alice.whispers("bob", "Meet me at the well.");

        bob.hears("alice: Meet me at the well. to you only");
        bobsOtherWindow.hears("alice: Meet me at the well. to you only");
    }

    @Test
    void aWhisperShowsInEveryWindowOfItsSpeaker() {
        var alice = this.visitors.visitsAs("alice");
        var alicesOtherWindow = this.visitors.visitsAs("alice");
        this.visitors.visitsAs("bob");

        alice.whispers("bob", "At noon.");

        alice.hears("alice: At noon. to bob only");
        alicesOtherWindow.hears("alice: At noon. to bob only");
    }

    @Test
    void nobodyElseHearsAWhisper() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");
        var carol = this.visitors.visitsAs("carol");

        alice.whispers("bob", "Do not tell Carol.");
        bob.hears("alice: Do not tell Carol. to you only");
        alice.says("Lovely weather.");

        carol.hears("alice: Lovely weather.");
        assertThat(carol.heard()).containsExactly("alice: Lovely weather.");
    }

    @Test
    void aWhisperIsNotInTheHistory() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");

        alice.whispers("bob", "Burn after reading.");
        bob.hears("alice: Burn after reading. to you only");
        bob.reloads();

        assertThat(bob.text()).doesNotContain("Burn after reading.");
    }

}
