package sandbox.limits;

import java.lang.ref.WeakReference;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.sessions.OpenSessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SandboxTest
class ConnectTimeoutTest {

    /** A hundred kilobytes each, and there may be thousands of them in that time. */
    @Test
    void whoHasGoneIsNotKeptUntilTheyWouldHaveBeenTooLate(StompClients stomp, @Autowired OpenSessions sessions) {
        var alice = stomp.connectAs("alice");
        var session = new WeakReference<>(sessions.all().iterator().next());

        alice.close();

        await().atMost(StompClients.PATIENCE).untilAsserted(() -> {
            System.gc();
            assertThat(session.get()).isNull();
        });
    }

}
