package sandbox.presence;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

import sandbox.SandboxTest;
import sandbox.StompClients;

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

    /** Else a list that is made just then is the last, and wrong. */
    @Test
    void whoHearsThatSomebodyLeftFindsThemGone(StompClients stomp, @Autowired SimpUserRegistry people,
            @Autowired ConfigurableApplicationContext server) {
        var counted = new CompletableFuture<Integer>();
        server.addApplicationListener(new FirstToHear(() -> counted.complete(people.getUserCount())));
        var alice = stomp.connectAs("alice");

        alice.close();

        assertThat(counted).succeedsWithin(StompClients.PATIENCE).isEqualTo(0);
    }

    @Test
    void twoWindowsAreOnePersonUntilBothAreClosed(StompClients stomp, @Autowired SimpUserRegistry people) {
        var alice = StompClients.signIn("alice", "workshop", "browser of alice");
        var oneWindow = stomp.connect(alice);
        var theOther = stomp.connect(alice);

        oneWindow.close();
        await().atMost(StompClients.PATIENCE).until(() -> people.getUser("alice").getSessions().size() == 1);
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

    private record FirstToHear(Runnable then) implements ApplicationListener<SessionDisconnectEvent>, Ordered {

        @Override
        public void onApplicationEvent(SessionDisconnectEvent left) {
            this.then.run();
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE + 2;
        }

    }

}
