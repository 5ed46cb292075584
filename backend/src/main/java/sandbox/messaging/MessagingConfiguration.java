package sandbox.messaging;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** The endpoint, the broker, and the checks that every frame passes on its way in. */
@Configuration
@EnableWebSocketMessageBroker
class MessagingConfiguration implements WebSocketMessageBrokerConfigurer {

    /**
     * The largest STOMP frame a client may send, in bytes; Spring's default too, written
     * down because it is taught.
     */
    private static final int LARGEST_FRAME = 64 * 1024;

    private final TaskScheduler heartbeats;

    private final long heartbeat;

    private final ErrorFrames errors;

    private final ObjectProvider<ChannelInterceptor> checks;

    MessagingConfiguration(@Lazy TaskScheduler messageBrokerTaskScheduler,
            @Value("${sandbox.heartbeat}") Duration heartbeat, ErrorFrames errors,
            ObjectProvider<ChannelInterceptor> checks) {
        this.heartbeats = messageBrokerTaskScheduler;
        this.heartbeat = heartbeat.toMillis();
        this.errors = errors;
        this.checks = checks;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.setErrorHandler(this.errors);
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
        registry.setUserDestinationPrefix(Destinations.USER);
        registry.setPreservePublishOrder(true);
        // who is here is read from the registry of users, so that must hear of a session
        // before anyone else does
        registry.setUserRegistryOrder(Ghosts.REGISTRY);
    }

    /**
     * Sign-in, rights, pace: each a bean of its own, in the order of its {@code @Order}.
     */
    @Override
    public void configureClientInboundChannel(ChannelRegistration inbound) {
        inbound.interceptors(this.checks.orderedStream().toArray(ChannelInterceptor[]::new));
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.setMessageSizeLimit(LARGEST_FRAME);
    }

    /**
     * Room for more than a frame may have, so that one too big is answered by STOMP and
     * not cut mute with 1009.
     */
    @Bean
    ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(4 * LARGEST_FRAME);
        return container;
    }

}
