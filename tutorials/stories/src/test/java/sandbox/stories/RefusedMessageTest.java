package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server does not take is not lost. */
@Tag("slow")
class RefusedMessageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void aTooLongMessageIsGivenBack() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");

        alice.says("x".repeat(2001));
        alice.isTold("At most 2,000 characters.");

        assertThat(alice.draft()).isEqualTo("x".repeat(2001));
        alice.says("Shorter.");
        bob.hears("alice: Shorter.");
        assertThat(bob.heard()).containsExactly("alice: Shorter.");
    }

    @Test
    void aWhisperToNobodyIsGivenBack() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");
        alice.whispers("bob", "Still there?");
        bob.hears("alice: Still there? to you only");

        bob.leaves();
        alice.seesHere("alice (you)");
        alice.whispers("bob (not here)", "And now?");

        alice.isTold("bob is not here.");
        assertThat(alice.draft()).isEqualTo("And now?");
    }

}
