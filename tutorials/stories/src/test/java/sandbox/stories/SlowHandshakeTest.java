package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** A handshake that takes longer than the time between two probes. */
@Tag("slow")
class SlowHandshakeTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void aSlowHandshakeIsWaitedForNotDoubled() {
        var wire = this.visitors.wire();
        wire.hold("/coordination/info");
        var alice = this.visitors.opensAs("alice", wire);
        alice.hasProbed(1);
        wire.hold("/websocket");
        alice.hasProbed(2);

        wire.letGo();
        alice.isListening();

        alice.isNow("connected · listening over websocket");
        assertThat(alice.mostConnectionsAtOnce()).isEqualTo(1);
        this.visitors.sandbox().has(1, "alice");
    }

}
