package sandbox.lab;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/** Adds the lab's eyes to the transport; the wiring itself knows nothing of them. */
@Configuration
class LabConfiguration implements WebSocketMessageBrokerConfigurer {

    private final Connections connections;

    LabConfiguration(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.addDecoratorFactory(this.connections);
    }

}
