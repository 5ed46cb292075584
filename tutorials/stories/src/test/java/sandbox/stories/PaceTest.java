package sandbox.stories;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** A server that takes one frame a second from each visitor. */
@Tag("slow")
class PaceTest {

    @RegisterExtension
    final Visitors visitors = new Visitors("--sandbox.messages-per-second=1");

    @Test
    void whatComesTooFastIsGivenBackInOrder() {
        var wire = this.visitors.wire();
        var alice = this.visitors.visitsAs("alice", wire);

        wire.stall();
        alice.says("One.", "Two.", "Three.");
        wire.flow();
        alice.isTold("That was too fast: at most 1 a second.");
        alice.findsAgain("One.", "Two.", "Three.");

        assertThat(alice.heard().size() + alice.draft().lines().count()).isEqualTo(3);
        assertThat(List.of("One.", "Two.", "Three.")).containsSubsequence(alice.draft().lines().toList());
    }

}
