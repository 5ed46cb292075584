package sandbox.tutorials;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A server that takes one frame a second from each visitor. */
class PaceTest {

    @RegisterExtension
    final Visitors visitors = new Visitors("--sandbox.messages-per-second=1");

    @Test
    void whatComesTooFastIsGivenBack() {
        var wire = this.visitors.wire();
        var alice = this.visitors.visitsAs("alice", wire);
        alice.isProbing();

        wire.stall();
        alice.says("One.", "Two.", "Three.");
        wire.flow();
        alice.isTold("That was too fast: at most 1 a second.");
        alice.hears("alice: One.");

        assertThat(alice.heard()).containsExactly("alice: One.");
        assertThat(alice.draft()).isEqualTo("Two.\nThree.");
    }

}
