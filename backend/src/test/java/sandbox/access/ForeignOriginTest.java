package sandbox.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sandbox.RawSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way in that SockJS knows, each as a page of another site would try it. What a
 * browser asks beforehand, by OPTIONS, is answered without the header that it looks for.
 */
@SandboxTest
class ForeignOriginTest {

    private static final String UPGRADE = """
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            """;

    @ParameterizedTest
    @CsvSource({ "GET,/info,403", "OPTIONS,/info,200", "GET,/websocket,403", "GET,/0/a/websocket,403",
            "POST,/0/a/xhr,403", "OPTIONS,/0/a/xhr,200", "POST,/0/a/xhr_streaming,403", "POST,/0/a/xhr_send,403",
            "OPTIONS,/0/a/xhr_send,200", "GET,/0/a/eventsource,403", "GET,/0/a/htmlfile?c=call,403",
            "GET,/iframe.html,403", "GET,/iframe-1.5.1.html,403", "GET,/0/a/jsonp?c=call,403",
            "POST,/0/a/jsonp_send,403" })
    void everyTransportIsShutToIt(String method, String path, int status, StompClients stomp) {
        var head = ask(stomp, method, "/coordination" + path, "http://evil.example");

        assertThat(head).startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @CsvSource({ "GET,/info,403", "OPTIONS,/info,200", "POST,/0/a/xhr,403", "OPTIONS,/0/a/xhr,200",
            "POST,/0/a/xhr_streaming,403", "POST,/0/a/xhr_send,403", "GET,/0/a/eventsource,403", "GET,/iframe.html,403",
            "GET,/0/a/jsonp?c=call,403", "POST,/0/a/jsonp_send,403" })
    void norIsTheWayWithoutWebSocketOpen(String method, String path, int status, StompClients stomp) {
        var head = ask(stomp, method, "/lab/without-websocket" + path, "http://evil.example");

        assertThat(head).startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @CsvSource({ "GET,/0/a/jsonp?c=call", "POST,/0/a/jsonp_send" })
    void jsonpIsThereForNobody(String method, String path, StompClients stomp) {
        var head = ask(stomp, method, "/coordination" + path, "http://localhost:" + stomp.port());

        assertThat(head).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @CsvSource({ "/websocket", "/0/a/websocket" })
    void aPageOfOursIsLetIn(String path, StompClients stomp) {
        var head = ask(stomp, "GET", "/coordination" + path, "http://localhost:" + stomp.port());

        assertThat(head).startsWith("HTTP/1.1 101");
    }

    /** The head of the answer; a stream that was let in would have no end. */
    private static String ask(StompClients stomp, String method, String path, String origin) {
        try (var socket = new RawSocket(stomp.port())) {
            return socket.sends("""
                    %s %s HTTP/1.1\r
                    Host: localhost:%d\r
                    Origin: %s\r
                    Access-Control-Request-Method: POST\r
                    Content-Length: 0\r
                    %s\r
                    """.formatted(method, path, stomp.port(), origin, path.endsWith("websocket") ? UPGRADE : ""))
                .head();
        }
    }

}
