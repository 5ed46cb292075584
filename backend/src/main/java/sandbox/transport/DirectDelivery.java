package sandbox.transport;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.web.socket.config.annotation.DelegatingWebSocketMessageBrokerConfiguration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

import sandbox.messaging.MessagingMetrics;
import sandbox.sessions.OpenSessions;
import sandbox.tomcat.InlineSendResults;

/**
 * Puts this room in the place of Spring's own delivery, unless
 * {@code sandbox.delivery=spring}.
 */
@Configuration
@ConditionalOnProperty(name = "sandbox.delivery", havingValue = "direct")
class DirectDelivery {

    @Bean
    SendExecutors sendExecutors(InlineSendResults results) {
        return new SendExecutors(results);
    }

    /**
     * Puts every WebSocket, native or SockJS's, on an {@link AsyncWebSocketSession}. A
     * decorator would do for native ones only: it stands above SockJS and does not see
     * the socket.
     */
    @Bean
    HandshakeHandler asyncHandshake(SendExecutors executors, MessagingMetrics metrics) {
        var handshakes = new DefaultHandshakeHandler();
        return (request, response, handler, attributes) -> handshakes.doHandshake(request, response,
                new AsyncWebSocketHandler(handler, executors, metrics), attributes);
    }

    /**
     * The transport comes behind all other configurers, in whatever order Spring has
     * found them; the broker is in the place of Spring's; and a raw handler has sockets
     * that can say what is wrong with a message longer than Tomcat's buffer.
     */
    @Bean
    static BeanPostProcessor inPlaceOfSprings(ObjectProvider<HandshakeHandler> handshakes,
            ObjectProvider<OpenSessions> sessions, ObjectProvider<SendExecutors> executors,
            ObjectProvider<MessagingMetrics> metrics, Environment environment) {
        var relayed = environment.matchesProfiles("rabbitmq");
        return new BeanPostProcessor() {

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof DelegatingWebSocketMessageBrokerConfiguration spring) {
                    spring.setConfigurers(List.of(new AsyncTransport(handshakes.getObject(), executors.getObject(),
                            metrics.getObject(), relayed)));
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof WebSocketConfigurer raw) {
                    return (WebSocketConfigurer) registry -> raw.registerWebSocketHandlers((handler,
                            paths) -> registry.addHandler(handler, paths).setHandshakeHandler(handshakes.getObject()));
                }
                return (!relayed && bean instanceof SimpleBrokerMessageHandler spring)
                        ? new FanOut(spring, sessions.getObject(), executors.getObject(), metrics.getObject()) : bean;
            }

        };
    }

}
