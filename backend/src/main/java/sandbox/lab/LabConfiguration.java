package sandbox.lab;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** A second way in, that lacks WebSocket; the wiring itself knows nothing of it. */
@Configuration
class LabConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final String WITHOUT_WEBSOCKET = "/lab/without-websocket";

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint(WITHOUT_WEBSOCKET).withSockJS().setSessionCookieNeeded(false).setWebSocketEnabled(false);
    }

}
