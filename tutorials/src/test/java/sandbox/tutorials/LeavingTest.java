package sandbox.tutorials;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static sandbox.tutorials.Visitor.Running.NOTHING;

/** The component is taken off the page, and put back. */
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

        assertThat(alice.running()).isEqualTo(NOTHING);
        assertThat(this.visitors.sandbox().sessionsOf("alice")).isZero();
    }

    @Test
    void nothingIsLeftOfAnUnansweredHandshake() {
        leavesWhileHeldAt("/coordination/info");
    }

    @Test
    void nothingIsLeftOfAHalfOpenedSocket() {
        leavesWhileHeldAt("/websocket");
    }

    private void leavesWhileHeldAt(String address) {
        var wire = this.visitors.wire();
        wire.hold(address);
        var alice = this.visitors.opensAs("alice", wire);
        alice.isNow("connecting");
        wire.isHolding();

        alice.leaves();
        wire.letGo();
        var bob = this.visitors.visitsAs("bob");

        bob.seesHere("bob (you)");
        assertThat(alice.running()).isEqualTo(NOTHING);
        assertThat(this.visitors.sandbox().sessionsOf("alice")).isZero();
    }

    @Test
    void whoComesBackHearsEachMessageOnce() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");

        alice.leaves();
        alice.comesBack();
        alice.isListening();
        bob.says("There you are.");

        alice.hears("bob: There you are.");
        assertThat(bob.heard()).containsExactly("bob: There you are.");
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
        assertThat(this.visitors.sandbox().sessionsOf("alice")).isEqualTo(1);
        assertThat(alice.running().connections()).isEqualTo(1);
    }

}
