package sandbox.messaging;

import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import sandbox.SandboxTest;
import sandbox.StompClients;
import tools.jackson.databind.JsonNode;

@SandboxTest
class MessagingMetricsTest {

    @Test
    void sessionsAreCountedWhileTheyAreOpen(StompClients stomp) {
        stomp.connectAs("alice");

        until(stomp, "sandbox.sessions?tag=transport:websocket", 1);
    }

    @Test
    void whatComesAndGoesAndIsRefusedIsCounted(StompClients stomp) {
        double in = count(stomp, "sandbox.messages.in");
        double out = count(stomp, "sandbox.messages.out");
        double refused = count(stomp, "sandbox.refused?tag=code:empty");
        var alice = stomp.connectAs("alice");
        alice.subscribe("/topic/chat_demo");

        alice.send("/app/chat_demo", Map.of("info", "Is this thing on?"));
        until(stomp, "sandbox.messages.out", out + 1);
        alice.send("/app/chat_demo", Map.of("info", ""));

        until(stomp, "sandbox.messages.in", in + 2);
        until(stomp, "sandbox.refused?tag=code:empty", refused + 1);
    }

    private static void until(StompClients stomp, String metric, double atLeast) {
        Awaitility.await(metric).atMost(StompClients.PATIENCE).until(() -> count(stomp, metric) >= atLeast);
    }

    /** 0 for what has not been counted yet. */
    private static double count(StompClients stomp, String metric) {
        try {
            return RestClient.create("http://localhost:%s/actuator/metrics/%s".formatted(stomp.port(), metric))
                .get()
                .retrieve()
                .body(JsonNode.class)
                .at("/measurements/0/value")
                .asDouble();
        }
        catch (HttpClientErrorException.NotFound notYet) {
            return 0;
        }
    }

}
