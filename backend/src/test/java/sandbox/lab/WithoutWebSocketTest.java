package sandbox.lab;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.web.client.RestClient;

import sandbox.RawSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.Way;

import static org.assertj.core.api.Assertions.assertThat;

/** A second way into the same room, for the lab of transports. */
@SandboxTest
class WithoutWebSocketTest {

    private static final String PATH = "/lab/without-websocket/";

    @Test
    void infoSaysThatThereIsNoWebSocket(StompClients stomp) {
        assertThat(get(stomp, PATH + "info")).contains("\"websocket\":false", "\"cookie_needed\":false");
        assertThat(new RawSocket(stomp.port()).asks("GET " + PATH + "0/a/websocket", RawSocket.UPGRADE).head())
            .startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @CsvSource({ "POST,xhr,o", "GET,eventsource,data: o" })
    void theOtherTransportsOpen(String method, String transport, String open, StompClients stomp) {
        try (var socket = new RawSocket(stomp.port())) {
            socket.asks(method + " " + PATH + "0/" + transport + "/" + transport,
                    "Origin: http://localhost:" + (stomp.port() + 1));

            assertThat(socket.hearsUntil("\n" + open)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whoWouldRatherHaveWebSocketComesOverXhrStreaming(StompClients stomp) {
        stomp.connectAs("alice", Way.SOCKJS_WITHOUT_WEBSOCKET);

        assertThat(get(stomp, "/lab/sessions")).isEqualTo("[{\"name\":\"alice\",\"transport\":\"xhr-streaming\"}]");
    }

    private static String get(StompClients stomp, String path) {
        return RestClient.create("http://localhost:" + stomp.port()).get().uri(path).retrieve().body(String.class);
    }

}
