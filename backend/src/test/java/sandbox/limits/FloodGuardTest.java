package sandbox.limits;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

/** So few are allowed in a second that the slowest machine is fast enough to flood. */
@SandboxTest
@TestPropertySource(properties = { "sandbox.messages-per-second=1", "sandbox.subscriptions-per-second=1" })
class FloodGuardTest {

    @Test
    void whoFloodsIsToldAndCut(StompClients stomp) {
        var mallory = stomp.webSocket().connectsAs("mallory");

        mallory.sends("SEND\ndestination:/app/probe\n\n\0".repeat(1_500));

        assertThat(mallory.answer()).contains("code:flood").endsWith("1002");
    }

    @Test
    void itDoesNotMatterWithWhichFrames(StompClients stomp) {
        var mallory = stomp.webSocket().connectsAs("mallory");

        mallory.sends("UNSUBSCRIBE\nid:1\n\n\0".repeat(1_500));

        assertThat(mallory.answer()).contains("code:flood").endsWith("1002");
    }

}
