package sandbox.access;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import sandbox.RawSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.faults.FaultProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page may read that asks another port than its own, as it does through a fault
 * proxy.
 */
@SandboxTest
class RoomCorsTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

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
    void everyPageOfOursMayReadTheRoom(String path, StompClients stomp) {
        somethingIsSaid(stomp);
        for (var host : new String[] { "localhost", "127.0.0.1", "[::1]" }) {
            for (int from : new int[] { this.port, this.port + 1, this.port + 16 }) {
                var origin = "http://%s:%s".formatted(host, from);
                assertThat(ask("GET " + path + "?since=0", origin)).contains(ALLOWED + ": " + origin + "\r\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://evil.example", "http://localhost:1", "https://localhost", "null" })
    void noForeignPageMay(String origin, StompClients stomp) {
        somethingIsSaid(stomp);
        for (var path : new String[] { "/poll?since=0", "/long-poll?since=0", "/stream?since=0" }) {
            assertThat(ask("GET " + path, origin)).startsWith("HTTP/1.1 403").doesNotContainIgnoringCase(ALLOWED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/lab/sessions", "/actuator/health", "/poll/", "/polling.html" })
    void nothingElseMayBeReadFromAnotherPort(String path) {
        assertThat(ask("GET " + path, "http://localhost:" + (this.port + 1))).doesNotContainIgnoringCase(ALLOWED);
    }

    @Test
    void itMayOnlyBeRead() {
        assertThat(ask("POST /poll?since=0", "http://localhost:" + (this.port + 1))).startsWith("HTTP/1.1 403");
    }

    private static void somethingIsSaid(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heard = alice.subscribe("/topic/chat_demo");
        alice.send("/app/chat_demo", Map.of("info", "Is this thing on?"));
        heard.next();
    }

    private String ask(String methodAndPath, String origin) {
        return new RawSocket(this.proxy.port()).asks(methodAndPath, "Origin: " + origin).head();
    }

}
