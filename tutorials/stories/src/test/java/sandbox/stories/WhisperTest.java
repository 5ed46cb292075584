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
    void aWhisperShowsInEveryWindowOfItsSpeakerAndItsReader() {
        var alice = this.visitors.visitsAs("alice");
        var alicesOtherWindow = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");
        var bobsOtherWindow = this.visitors.visitsAs("bob");

        alice.whispers("bob", "At the well, at noon.");

        bob.hears("alice: At the well, at noon. to you only");
        bobsOtherWindow.hears("alice: At the well, at noon. to you only");
        alice.hears("alice: At the well, at noon. to bob only");
        alicesOtherWindow.hears("alice: At the well, at noon. to bob only");
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
