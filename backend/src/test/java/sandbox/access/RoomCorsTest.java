package sandbox.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.chat.Said;
import sandbox.faults.FaultProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page may read that asks another port than its own, as it does through a fault
 * proxy.
 */
@SandboxTest
class RoomCorsTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private final HttpClient http = HttpClient.newHttpClient();

    private final int port;

    private final FaultProxy proxy;

    RoomCorsTest(@LocalServerPort int port) {
        this.port = port;
        this.proxy = FaultProxy.before(port);
    }

    @AfterEach
    void closeTheProxy() {
        this.proxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/poll", "/long-poll", "/stream" })
    void everyPageOfOursMayReadTheRoom(String path, StompClients stomp) throws Exception {
        somethingIsSaid(stomp);

        for (var host : new String[] { "localhost", "127.0.0.1", "[::1]" }) {
            for (int from : new int[] { this.port, this.port + 1, this.port + 16 }) {
                var origin = "http://%s:%d".formatted(host, from);
                assertThat(ask("GET", path + "?since=0", origin).headers().firstValue(ALLOWED)).hasValue(origin);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://evil.example", "http://localhost:1", "https://localhost", "null" })
    void noForeignPageMay(String origin, StompClients stomp) throws Exception {
        somethingIsSaid(stomp);

        for (var path : new String[] { "/poll?since=0", "/long-poll?since=0", "/stream?since=0" }) {
            var answer = ask("GET", path, origin);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue(ALLOWED)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/lab/sessions", "/actuator/health", "/poll/", "/polling.html" })
    void nothingElseMayBeReadFromAnotherPort(String path) throws Exception {
        assertThat(ask("GET", path, "http://localhost:" + (this.port + 1)).headers().firstValue(ALLOWED)).isEmpty();
    }

    @Test
    void itMayOnlyBeRead() throws Exception {
        assertThat(ask("POST", "/poll?since=0", "http://localhost:" + (this.port + 1)).statusCode()).isEqualTo(403);
    }

    private static void somethingIsSaid(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heard = alice.subscribe("/topic/chat_demo", Said.class);
        alice.send("/app/chat_demo", Map.of("info", "Is this thing on?"));
        heard.next();
    }

    private HttpResponse<InputStream> ask(String method, String path, String origin)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(this.proxy.port(), path)))
            .header("Origin", origin)
            .method(method, BodyPublishers.noBody());
        var answer = this.http.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer;
    }

}
