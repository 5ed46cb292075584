package sandbox.messaging;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * Who comes and goes is known to the registry of those who are here before anybody hears
 * of it, and asks.
 */
@Configuration
class RegistryFirst implements WebSocketMessageBrokerConfigurer {

    @Override
    public void configureMessageBroker(MessageBrokerRegistry broker) {
        broker.setUserRegistryOrder(Ordered.HIGHEST_PRECEDENCE);
    }

}
