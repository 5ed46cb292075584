package sandbox.transport;

import java.util.Map;

import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

import sandbox.messaging.MessagingMetrics;

/**
 * Puts every WebSocket, native or SockJS's, on an {@link AsyncWebSocketSession}. A
 * decorator would do for native ones only: it stands above SockJS and does not see the
 * socket.
 */
class AsyncHandshake implements HandshakeHandler {

    private final HandshakeHandler handshakes = new DefaultHandshakeHandler();

    private final SendExecutors executors;

    private final MessagingMetrics metrics;

    AsyncHandshake(SendExecutors executors, MessagingMetrics metrics) {
        this.executors = executors;
        this.metrics = metrics;
    }

    @Override
    public boolean doHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            Map<String, Object> attributes) {
        return this.handshakes.doHandshake(request, response,
                new AsyncWebSocketHandler(handler, this.executors, this.metrics), attributes);
    }

}
