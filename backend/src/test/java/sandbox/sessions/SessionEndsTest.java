package sandbox.sessions;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
@TestPropertySource(properties = "sandbox.heartbeat=1s")
class SessionEndsTest {

    @Test
    void whoFallsSilentIsToldThatNothingCame(StompClients stomp) {
        var alice = stomp.webSocket()
            .sends("CONNECT\naccept-version:1.2\nheart-beat:500,0\nlogin:alice\npasscode:workshop\n\n");

        assertThat(alice.answer()).contains("code:silent", "message:Nothing has come from you for ", "every 1 s,")
            .endsWith("1002");
    }

    @Test
    void whoSaysGoodbyeAndWantsNoAnswerGetsNone(StompClients stomp) {
        var alice = stomp.webSocket().connectsAs("alice").sends("DISCONNECT\n\n");

        assertThat(alice.answer()).doesNotContain("ERROR").endsWith("1000");
    }

}
