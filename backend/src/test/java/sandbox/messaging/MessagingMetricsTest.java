package sandbox.messaging;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import sandbox.SandboxTest;
import sandbox.StompClients;

@SandboxTest
class MessagingMetricsTest {

    private final HttpClient http = HttpClient.newHttpClient();

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

    private void until(StompClients stomp, String metric, double atLeast) {
        Awaitility.await(metric).atMost(StompClients.PATIENCE).until(() -> count(stomp, metric) >= atLeast);
    }

    /** 0 for what has not been counted yet. */
    private double count(StompClients stomp, String metric) {
        var request = HttpRequest
            .newBuilder(URI.create("http://localhost:%d/actuator/metrics/%s".formatted(stomp.port(), metric)))
            .build();
        var answer = this.http.sendAsync(request, BodyHandlers.ofString()).join();
        if (answer.statusCode() == 404) {
            return 0;
        }
        return new JsonMapper().readTree(answer.body()).path("measurements").path(0).path("value").asDouble();
    }

}
