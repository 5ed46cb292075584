package sandbox.presence;

import org.junit.jupiter.api.Test;
import sandbox.SandboxTest;
import sandbox.StompClients;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.simp.user.SimpUserRegistry;

import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class PresenceTest {

    @Test
    void whoComesIsAnnounced(StompClients stomp) {
        var announced = stomp.connectAs("carol").subscribe("/topic/presence", Here.class);

        stomp.connectAs("alice");

        assertThat(announced.next(now -> now.here().contains("alice")).here()).containsExactly("alice", "carol");
    }

    @Test
    void whoLeavesIsGone(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var announced = stomp.connectAs("carol").subscribe("/topic/presence", Here.class);

        alice.close();

        assertThat(announced.next(now -> !now.here().contains("alice")).here()).containsExactly("carol");
    }

    @Test
    void twoWindowsAreOnePersonUntilBothAreClosed(StompClients stomp, @Autowired SimpUserRegistry people) {
        var alice = StompClients.signIn("alice", "workshop", "browser of alice");
        var oneWindow = stomp.connect(alice);
        var theOther = stomp.connect(alice);

        oneWindow.close();
        await().until(() -> people.getUser("alice").getSessions().size() == 1);
        assertThat(theOther.ask("/app/presence", Here.class).next().here()).containsExactly("alice");

        var announced = stomp.connectAs("carol").subscribe("/topic/presence", Here.class);
        theOther.close();
        assertThat(announced.next(now -> !now.here().contains("alice")).here()).containsExactly("carol");
    }

    @Test
    void whoAsksIsToldWhoIsHere(StompClients stomp) {
        stomp.connectAs("bob");
        var alice = stomp.connectAs("alice");

        var told = alice.ask("/app/presence", Here.class).next();

        assertThat(told.here()).containsExactly("alice", "bob");
    }

}
