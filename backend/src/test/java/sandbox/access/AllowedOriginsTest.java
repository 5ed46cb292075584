package sandbox.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SandboxTest
class AllowedOriginsTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({ "GET,info", "POST,0/a/xhr", "POST,0/b/xhr_streaming", "GET,0/c/eventsource", "POST,0/d/xhr_send",
            "GET,0/e/htmlfile?c=callback", "GET,0/f/websocket", "OPTIONS,0/g/xhr", "OPTIONS,info" })
    void noForeignPageReachesTheRoom(String method, String path, StompClients stomp) throws Exception {
        var answer = request(stomp, method, path, "http://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://evil.example", "http://localhost:1", "https://localhost", "null" })
    void noForeignPageOpensAWebSocket(String origin, StompClients stomp) {
        assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> open(stomp, origin))
            .withCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "127.0.0.1", "[::1]" })
    void aPageOfOursMayConnectUnderEachLoopbackName(String host, StompClients stomp) throws Exception {
        var origin = "http://%s:%d".formatted(host, stomp.port());

        open(stomp, origin);

        assertThat(request(stomp, "GET", "info", origin).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatCameThroughAFaultProxyMayConnect(StompClients stomp) throws Exception {
        for (int proxy = stomp.port() + 1; proxy <= stomp.port() + 16; proxy++) {
            assertThat(request(stomp, "GET", "info", "http://localhost:" + proxy).statusCode()).isEqualTo(200);
        }
        assertThat(request(stomp, "GET", "info", "http://localhost:" + (stomp.port() + 17)).statusCode())
            .isEqualTo(403);
    }

    @Test
    void aForeignPageCannotSendIntoAnOpenSession(StompClients stomp) throws Exception {
        var ours = "http://localhost:" + stomp.port();
        assertThat(request(stomp, "POST", "0/ours/xhr", ours).body()).isEqualTo("o\n");

        assertThat(request(stomp, "POST", "0/ours/xhr_send", "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(request(stomp, "POST", "0/ours/xhr_send", ours).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> request(StompClients stomp, String method, String path, String origin)
            throws IOException, InterruptedException {
        var request = HttpRequest
            .newBuilder(URI.create("http://127.0.0.1:%d/coordination/%s".formatted(stomp.port(), path)))
            .header("Origin", origin)
            .method(method, HttpRequest.BodyPublishers.ofString("[\"\\n\"]"));
        return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void open(StompClients stomp, String origin) {
        this.http.newWebSocketBuilder()
            .header("Origin", origin)
            .buildAsync(URI.create("ws://127.0.0.1:%d/coordination/websocket".formatted(stomp.port())),
                    new java.net.http.WebSocket.Listener() {
                    })
            .join()
            .abort();
    }

}
