package sandbox.lab;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static sandbox.StompClients.signIn;

@SandboxTest
class LabTest {

    @Test
    void theServerTellsWhichConnectionsItHas(StompClients stomp) {
        stomp.connectAs("alice");

        var sessions = lab(stomp).get().uri("/sessions").retrieve().body(JsonNode.class);

        assertThat(sessions).hasToString("[{\"name\":\"alice\",\"transport\":\"websocket\"}]");
    }

    @Test
    void aBrowserDropsItsOwnConnections(StompClients stomp) {
        var alice = stomp.connect(signIn("alice", "workshop", "browser of alice"));
        stomp.connectAs("bob");

        assertThat(drop(stomp, "browser of alice", "alice")).isEqualTo(1);

        assertThat(alice.awaitEnd()).isNotNull();
        assertThat(lab(stomp).get().uri("/sessions").retrieve().body(String.class)).doesNotContain("alice");
    }

    @Test
    void aBrowserDropsNobodyElse(StompClients stomp) {
        stomp.connect(signIn("alice", "workshop", "browser of alice"));

        assertThat(drop(stomp, "browser of mallory", "alice")).isZero();
    }

    @Test
    void aDropThatSaysNotWhoseIsABadRequest(StompClients stomp) {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
            .isThrownBy(() -> drop(stomp, null, "alice"));
    }

    private static int drop(StompClients stomp, @Nullable String clientId, String name) {
        return lab(stomp).post()
            .uri("/drop")
            .contentType(MediaType.APPLICATION_JSON)
            .body(new LabController.Drop(clientId, List.of(name)))
            .retrieve()
            .body(JsonNode.class)
            .path("dropped")
            .asInt();
    }

    private static RestClient lab(StompClients stomp) {
        return RestClient.create("http://localhost:%s/lab".formatted(stomp.port()));
    }

}
