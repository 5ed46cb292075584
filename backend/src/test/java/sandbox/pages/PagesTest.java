package sandbox.pages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.RawSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.faults.FaultProxy;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class PagesTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/labs", "/labs/editions", "/labs/race", "/labs/transports", "/labs/wire", "/classic",
            "/classic.html", "/polling.html", "/echo.html" })
    void everyPageSaysWhatABrowserMayLoad(String page, StompClients stomp) {
        var answer = get(stomp.port(), "localhost", page);

        assertThat(answer).startsWith("HTTP/1.1 200")
            .contains("Content-Security-Policy: default-src 'self'; ")
            .contains("frame-ancestors 'none'")
            .contains("X-Content-Type-Options: nosniff")
            .contains("Referrer-Policy: same-origin")
            .doesNotContain("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "127.0.0.1" })
    void aPageMayConnectToItsServerAndTheFaultProxiesAlone(String host, StompClients stomp) {
        var answer = get(stomp.port(), host, "/");

        var connect = answer.replaceAll("(?s).*connect-src ([^;]*);.*", "$1").split(" ");
        assertThat(connect).hasSize(1 + 2 * 16)
            .startsWith("'self'", "http://" + host + ":" + (stomp.port() + 1),
                    "ws://" + host + ":" + (stomp.port() + 1))
            .endsWith("http://" + host + ":" + (stomp.port() + 16), "ws://" + host + ":" + (stomp.port() + 16));
    }

    @ParameterizedTest
    @CsvSource({ "localhost,200", "127.0.0.1,200", "rebound.example,403" })
    void theSameNamesAreAnsweredThroughAProxy(String host, int status, StompClients stomp) {
        try (var proxy = FaultProxy.before(stomp.port())) {
            assertThat(get(proxy.port(), host, "/")).startsWith("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/coordination/info", "/lab/sessions", "/actuator/health" })
    void anotherHostNameThatLeadsHereIsRefused(String path, StompClients stomp) {
        assertThat(get(stomp.port(), "rebound.example", path)).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @CsvSource({ "localhost", "127.0.0.1", "[::1]", "LOCALHOST", "Localhost." })
    void everyLoopbackNameIsAnswered(String host, StompClients stomp) {
        assertThat(get(stomp.port(), host, "/coordination/info")).startsWith("HTTP/1.1 200")
            .contains("\"cookie_needed\":false");
    }

    @Test
    void sockJsIsGivenNoIframe(StompClients stomp) {
        assertThat(get(stomp.port(), "localhost", "/coordination/iframe.html")).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/webjars/sockjs-client/sockjs.min.js", "/webjars/stomp-websocket/stomp.min.js" })
    void theLibrariesWithoutABuildHaveAddressesWithoutAVersion(String path, StompClients stomp) {
        assertThat(get(stomp.port(), "localhost", path)).startsWith("HTTP/1.1 200");
    }

    /** By hand: Java's own client does not let a test choose the Host header. */
    private static String get(int port, String host, String path) {
        try (var socket = new RawSocket(port)) {
            return socket
                .sends("GET %s HTTP/1.1\r\nHost: %s:%s\r\nConnection: close\r\n\r\n".formatted(path, host, port))
                .hearsAll();
        }
    }

}
