package sandbox.lab;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.web.client.RestClient;

import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.Way;

import static org.assertj.core.api.Assertions.assertThat;

/** A second way into the same room, for the lab of transports. */
@SandboxTest
class WithoutWebSocketTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void infoSaysThatThereIsNoWebSocket(StompClients stomp) throws Exception {
        assertThat(ours(stomp, "GET", "info").body()).contains("\"websocket\":false", "\"cookie_needed\":false");
        assertThat(ours(stomp, "GET", "0/a/websocket").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({ "POST,xhr,o", "GET,eventsource,data: o" })
    void theOtherTransportsOpen(String method, String transport, String open, StompClients stomp) throws Exception {
        var answer = this.http.send(request(stomp, method, "0/" + transport + "/" + transport, own(stomp)),
                BodyHandlers.ofLines());

        assertThat(answer.body().filter(line -> !line.isBlank()).findFirst()).hasValue(open);
    }

    @Test
    void whoWouldRatherHaveWebSocketComesOverXhrStreaming(StompClients stomp) {
        stomp.connectAs("alice", Way.SOCKJS_WITHOUT_WEBSOCKET);

        var sessions = RestClient.create(own(stomp)).get().uri("/lab/sessions").retrieve().body(String.class);

        assertThat(sessions).isEqualTo("[{\"name\":\"alice\",\"transport\":\"xhr-streaming\"}]");
    }

    @ParameterizedTest
    @CsvSource({ "GET,info", "POST,0/a/xhr", "POST,0/b/xhr_streaming", "GET,0/c/eventsource", "POST,0/d/xhr_send" })
    void noForeignPageReachesIt(String method, String path, StompClients stomp) throws Exception {
        // not its body: a stream that was let in would not end
        var answer = this.http.send(request(stomp, method, path, "http://evil.example"), BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aPageThatComesThroughAFaultProxyReachesIt(StompClients stomp) throws Exception {
        var proxied = "http://localhost:" + (stomp.port() + 1);

        assertThat(this.http.send(request(stomp, "GET", "info", proxied), BodyHandlers.ofString()).statusCode())
            .isEqualTo(200);
    }

    private HttpResponse<String> ours(StompClients stomp, String method, String path) throws Exception {
        return this.http.send(request(stomp, method, path, own(stomp)), BodyHandlers.ofString());
    }

    private static String own(StompClients stomp) {
        return "http://localhost:" + stomp.port();
    }

    private static HttpRequest request(StompClients stomp, String method, String path, String origin) {
        return HttpRequest
            .newBuilder(URI.create("http://localhost:%d/lab/without-websocket/%s".formatted(stomp.port(), path)))
            .header("Origin", origin)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    }

}
