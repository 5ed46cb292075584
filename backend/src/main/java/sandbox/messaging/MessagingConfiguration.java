package sandbox.messaging;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** The endpoint and the broker. */
@Configuration
@EnableWebSocketMessageBroker
class MessagingConfiguration implements WebSocketMessageBrokerConfigurer {

    private final TaskScheduler heartbeats;

    private final long heartbeat;

    MessagingConfiguration(@Lazy TaskScheduler messageBrokerTaskScheduler,
            @Value("${sandbox.heartbeat}") Duration heartbeat) {
        this.heartbeats = messageBrokerTaskScheduler;
        this.heartbeat = heartbeat.toMillis();
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        // frames of one session are handled in the order sent, so an answer to one proves
        // those before it
        registry.setPreserveReceiveOrder(true);
        registry.addEndpoint(Destinations.ENDPOINT).withSockJS().setSessionCookieNeeded(false);
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        // without a scheduler the broker answers heart-beat:0,0 and nobody ever notices a
        // dead wire
        registry.enableSimpleBroker(Destinations.TOPIC, Destinations.QUEUE)
            .setHeartbeatValue(new long[] { this.heartbeat, this.heartbeat })
            .setTaskScheduler(this.heartbeats);
        registry.setApplicationDestinationPrefixes(Destinations.APP);
        registry.setPreservePublishOrder(true);
    }

}
