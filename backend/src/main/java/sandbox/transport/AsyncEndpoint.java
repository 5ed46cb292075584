package sandbox.transport;

import java.util.Map;

import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

import sandbox.messaging.Destinations;

/**
 * The endpoint of {@code MessagingConfiguration} once more, and in its place, since of
 * two at one address the later counts: this one puts every WebSocket, native or SockJS's,
 * on a {@link AsyncWebSocketHandler}. A decorator of the transport would do for native
 * ones only; it stands above SockJS and does not see the socket.
 */
@Component
class AsyncEndpoint implements WebSocketMessageBrokerConfigurer, HandshakeHandler {

    /** Before the controllers and the files, of which none has these paths. */
    private static final int FIRST = -2;

    private final HandshakeHandler handshakes = new DefaultHandshakeHandler();

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.setOrder(FIRST);
        registry.addEndpoint(Destinations.ENDPOINT)
            .setHandshakeHandler(this)
            .withSockJS()
            .setSessionCookieNeeded(false);
    }

    @Override
    public boolean doHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            Map<String, Object> attributes) {
        return this.handshakes.doHandshake(request, response, new AsyncWebSocketHandler(handler), attributes);
    }

}
