package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitor;
import sandbox.stories.pages.Visitors;
import sandbox.stories.pages.FaultyWire;

import static sandbox.stories.pages.WatchedPage.Running.NOTHING;

/** The component is taken off the page, and put back. */
@Tag("slow")
class LeavingTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void nothingIsLeftRunningAfterLeaving() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");

        alice.leaves();
        alice.isNow("left");
        bob.seesHere("bob (you)");

        alice.runs(NOTHING);
        this.visitors.sandbox().has(0, "alice");
    }

    @Test
    void nothingIsLeftOfAnUnansweredHandshake() {
        var wire = this.visitors.wire();
        wire.hold("/coordination/info");

        leavesWhileHeld(this.visitors.opensAs("alice", wire), wire);
    }

    @Test
    void nothingIsLeftOfAHalfOpenedSocket() {
        var wire = this.visitors.wire();
        wire.hold("/coordination/info");
        var alice = this.visitors.opensAs("alice", wire);
        // SockJS waits for a WebSocket many times as long as /info took, else not a
        // second
        alice.hasProbed(1);
        wire.hold("/websocket");

        leavesWhileHeld(alice, wire);
    }

    private void leavesWhileHeld(Visitor alice, FaultyWire wire) {
        wire.isHolding();
        alice.isNow("connecting");

        alice.leaves();
        wire.letGo();
        var bob = this.visitors.visitsAs("bob");

        bob.seesHere("bob (you)");
        alice.runs(NOTHING);
        this.visitors.sandbox().has(0, "alice");
    }

    @Test
    void twentyRoundsLeaveOneConnection() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");

        for (var round = 0; round < 20; round++) {
            alice.leaves();
            alice.comesBack();
        }
        alice.isListening();
        bob.says("Still dizzy?");

        alice.hears("bob: Still dizzy?");
        this.visitors.sandbox().has(1, "alice");
        alice.hasConnections(1);
    }

}
