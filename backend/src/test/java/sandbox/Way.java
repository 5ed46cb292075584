package sandbox;

import java.util.List;

import jakarta.websocket.ContainerProvider;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.socket.client.WebSocketClient;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.sockjs.client.RestTemplateXhrTransport;
import org.springframework.web.socket.sockjs.client.SockJsClient;
import org.springframework.web.socket.sockjs.client.WebSocketTransport;

/** The ways a Java STOMP client can reach the server. */
public enum Way {

    NATIVE("ws://localhost:%s/coordination/websocket", webSocket()),

    SOCKJS_WEBSOCKET("http://localhost:%s/coordination",
            new SockJsClient(List.of(new WebSocketTransport(webSocket())))),

    SOCKJS_XHR_STREAMING("http://localhost:%s/coordination",
            new SockJsClient(List.of(new RestTemplateXhrTransport(new RestTemplate())))),

    SOCKJS_XHR_POLLING("http://localhost:%s/coordination", new SockJsClient(List.of(polling()))),

    /** Like sockjs-client, it would rather have WebSocket. */
    SOCKJS_WITHOUT_WEBSOCKET("http://localhost:%s/lab/without-websocket", new SockJsClient(
            List.of(new WebSocketTransport(webSocket()), new RestTemplateXhrTransport(new RestTemplate()))));

    private final String url;

    final WebSocketClient client;

    Way(String url, WebSocketClient client) {
        this.url = url;
        this.client = client;
    }

    /** Its own 8 KB are too few for a long history in one message. */
    private static StandardWebSocketClient webSocket() {
        var container = ContainerProvider.getWebSocketContainer();
        container.setDefaultMaxTextMessageBufferSize(4 * 1024 * 1024);
        return new StandardWebSocketClient(container);
    }

    private static RestTemplateXhrTransport polling() {
        var xhr = new RestTemplateXhrTransport(new RestTemplate());
        xhr.setXhrStreamingDisabled(true);
        return xhr;
    }

    String url(int port) {
        return this.url.formatted(port);
    }

}
