package sandbox.access;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

import sandbox.RawSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way in that SockJS knows, each as a page of another site would try it. What a
 * browser asks beforehand, by OPTIONS, is answered without the header that it looks for.
 */
@SandboxTest
class AllowedOriginsTest {

    @ParameterizedTest
    @CsvSource({ "GET,/info,403", "OPTIONS,/info,200", "GET,/websocket,403", "GET,/0/a/websocket,403",
            "POST,/0/a/xhr,403", "OPTIONS,/0/a/xhr,200", "POST,/0/a/xhr_streaming,403", "POST,/0/a/xhr_send,403",
            "OPTIONS,/0/a/xhr_send,200", "GET,/0/a/eventsource,403", "GET,/0/a/htmlfile?c=call,403",
            "GET,/iframe.html,403", "GET,/iframe-1.5.1.html,403", "GET,/0/a/jsonp?c=call,403",
            "POST,/0/a/jsonp_send,403" })
    void everyTransportIsShutToIt(String method, String path, int status, StompClients stomp) {
        var head = ask(stomp, method + " /coordination" + path, "http://evil.example");

        assertThat(head).startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @CsvSource({ "GET,/info,403", "OPTIONS,/info,200", "POST,/0/a/xhr,403", "OPTIONS,/0/a/xhr,200",
            "POST,/0/a/xhr_streaming,403", "POST,/0/a/xhr_send,403", "GET,/0/a/eventsource,403", "GET,/iframe.html,403",
            "GET,/0/a/jsonp?c=call,403", "POST,/0/a/jsonp_send,403" })
    void norIsTheWayWithoutWebSocketOpen(String method, String path, int status, StompClients stomp) {
        var head = ask(stomp, method + " /lab/without-websocket" + path, "http://evil.example");

        assertThat(head).startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost:1", "https://localhost", "null" })
    void whatOnlyLooksLikeOursIsForeign(String origin, StompClients stomp) {
        assertThat(ask(stomp, "GET /coordination/websocket", origin)).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @CsvSource({ "GET,/0/a/jsonp?c=call", "POST,/0/a/jsonp_send" })
    void jsonpIsThereForNobody(String method, String path, StompClients stomp) {
        var head = ask(stomp, method + " /coordination" + path, "http://localhost:" + stomp.port());

        assertThat(head).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "127.0.0.1", "[::1]", "localhost." })
    void aPageOfOursMayConnectUnderEachLoopbackName(String host, StompClients stomp) {
        var origin = "http://%s:%s".formatted(host, stomp.port());

        assertThat(ask(stomp, "GET /coordination/websocket", origin)).startsWith("HTTP/1.1 101");
        assertThat(ask(stomp, "GET /coordination/0/a/websocket", origin)).startsWith("HTTP/1.1 101");
        assertThat(ask(stomp, "GET /coordination/info", origin)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aPageThatCameThroughAFaultProxyMayConnect(StompClients stomp) {
        assertThat(IntStream.rangeClosed(1, 16)).allSatisfy(
                proxy -> assertThat(ask(stomp, "GET /coordination/info", "http://localhost:" + (stomp.port() + proxy)))
                    .startsWith("HTTP/1.1 200"));
        assertThat(ask(stomp, "GET /coordination/info", "http://localhost:" + (stomp.port() + 17)))
            .startsWith("HTTP/1.1 403");
    }

    @Test
    void aForeignPageCannotSendIntoAnOpenSession(StompClients stomp) {
        var ours = "http://localhost:" + stomp.port();
        assertThat(ask(stomp, "POST /coordination/0/ours/xhr", ours)).startsWith("HTTP/1.1 200");

        assertThat(send(stomp, "http://evil.example")).isEqualTo(403);
        assertThat(send(stomp, ours)).isEqualTo(204);
    }

    private static int send(StompClients stomp, String origin) {
        return RestClient.create("http://127.0.0.1:%s/coordination/0/ours/xhr_send".formatted(stomp.port()))
            .post()
            .header("Origin", origin)
            .body("[\"\\n\"]")
            .retrieve()
            .onStatus(HttpStatusCode::isError, (request, refusal) -> {
            })
            .toBodilessEntity()
            .getStatusCode()
            .value();
    }

    private static String ask(StompClients stomp, String methodAndPath, String origin) {
        return new RawSocket(stomp.port())
            .asks(methodAndPath, "Origin: " + origin, "Access-Control-Request-Method: POST",
                    methodAndPath.endsWith("websocket") ? RawSocket.UPGRADE : "Accept: */*")
            .head();
    }

}
