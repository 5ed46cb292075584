package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

/** A proxy on the way that knows only HTTP. */
@Tag("slow")
class WebSocketRefusedTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void withoutWebSocketPeopleStillTalk() {
        var wire = this.visitors.wire();
        wire.refuseWebSocket();
        var alice = this.visitors.visitsAs("alice", wire);
        var bob = this.visitors.visitsAs("bob");

        alice.says("No WebSocket here.");
        bob.hears("alice: No WebSocket here.");
        bob.says("Nobody can tell.");

        alice.hears("bob: Nobody can tell.");
        alice.isNow("connected · listening over xhr-streaming");
        bob.isNow("connected · listening over websocket");
    }

}
