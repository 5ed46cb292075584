package sandbox.messaging;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.JsonNode;

import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.messaging.ErrorsToSender.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** How much of it anybody may have. */
@SandboxTest
@TestPropertySource(properties = { "sandbox.connect-within=5s", "sandbox.subscriptions-per-second=100" })
class PayloadLimitsTest {

    @Test
    void whoIsSignedInStaysAndWhoIsNotIsCut(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var stranger = stomp.webSocket();

        assertThat(stranger.answer()).endsWith("1008");

        alice.subscribe("/topic/chat_demo");
    }

    @Test
    void oneSessionHasAtMostFiftySubscriptions(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var errors = alice.subscribe("/user/queue/errors", Refusal.class);

        IntStream.range(0, 50).forEach(n -> alice.ask("/topic/chat_demo", JsonNode.class));

        assertThat(errors.next().code()).isEqualTo("too-many-subscriptions");
    }

    @Test
    void oneWhoHasTwentyWindowsOpensNoMore(StompClients stomp) {
        var legion = StompClients.signIn("legion", "workshop", "one browser");
        IntStream.range(0, 20).forEach(n -> stomp.connect(legion));

        assertThat(stomp.refusalOf(legion).getFirst("code")).isEqualTo("too-many-sessions");
    }

}
