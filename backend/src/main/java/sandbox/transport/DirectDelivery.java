package sandbox.transport;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.web.socket.config.annotation.DelegatingWebSocketMessageBrokerConfiguration;

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

    @Bean
    AsyncHandshake asyncHandshake(SendExecutors executors, MessagingMetrics metrics) {
        return new AsyncHandshake(executors, metrics);
    }

    /** Behind all other configurers, in whatever order Spring has found them. */
    @Bean
    static BeanPostProcessor asyncTransportComesLast(ObjectProvider<AsyncHandshake> handshakes,
            ObjectProvider<SendExecutors> executors, ObjectProvider<MessagingMetrics> metrics,
            Environment environment) {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof DelegatingWebSocketMessageBrokerConfiguration spring) {
                    spring.setConfigurers(List.of(new AsyncTransport(handshakes.getObject(), executors.getObject(),
                            metrics.getObject(), environment.matchesProfiles("rabbitmq"))));
                }
                return bean;
            }

        };
    }

    @Bean
    @Profile("!rabbitmq")
    static BeanPostProcessor fanOutIsTheBroker(ObjectProvider<OpenSessions> sessions,
            ObjectProvider<SendExecutors> executors, ObjectProvider<MessagingMetrics> metrics) {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return (bean instanceof SimpleBrokerMessageHandler spring)
                        ? new FanOut(spring, sessions.getObject(), executors.getObject(), metrics.getObject()) : bean;
            }

        };
    }

}
