package sandbox.lab;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/**
 * Adds the lab's eyes to the transport, and a second way in that lacks WebSocket; the
 * wiring itself knows nothing of them.
 */
@Configuration
class LabConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final String WITHOUT_WEBSOCKET = "/lab/without-websocket";

    private final Connections connections;

    LabConfiguration(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint(WITHOUT_WEBSOCKET).withSockJS().setSessionCookieNeeded(false).setWebSocketEnabled(false);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.addDecoratorFactory(this.connections);
    }

}
