package sandbox.presence;

import org.junit.jupiter.api.Test;
import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class PresenceTest {

    @Test
    void whoComesIsAnnounced(StompClients stomp) {
        var announced = stomp.connectAs("carol").subscribe("/topic/presence", Here.class);

        stomp.connectAs("alice");

        assertThat(announced.next().here()).contains("alice", "carol");
    }

    @Test
    void whoLeavesIsGone(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var announced = stomp.connectAs("carol").subscribe("/topic/presence", Here.class);

        alice.close();

        assertThat(announced.next().here()).contains("carol").doesNotContain("alice");
    }

    @Test
    void twoWindowsAreOnePersonUntilBothAreClosed(StompClients stomp) {
        var alice = StompClients.signIn("alice", "workshop", "browser of alice");
        var oneWindow = stomp.connect(alice);
        var theOther = stomp.connect(alice);
        var announced = stomp.connectAs("carol").subscribe("/topic/presence", Here.class);

        oneWindow.close();
        assertThat(announced.next().here()).containsOnlyOnce("alice");

        theOther.close();
        assertThat(announced.next().here()).doesNotContain("alice");
    }

    @Test
    void whoAsksIsToldWhoIsHere(StompClients stomp) {
        stomp.connectAs("bob");
        var alice = stomp.connectAs("alice");

        var told = alice.ask("/app/presence", Here.class).next();

        assertThat(told.here()).containsSubsequence("alice", "bob");
    }

}
