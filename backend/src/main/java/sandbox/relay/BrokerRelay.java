package sandbox.relay;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

import sandbox.messaging.Destinations;

/**
 * RabbitMQ instead of the simple broker: every session has a connection of its own to it,
 * and the node one more, on which it publishes.
 */
@Configuration
@Profile("rabbitmq")
@EnableConfigurationProperties(BrokerProperties.class)
class BrokerRelay implements WebSocketMessageBrokerConfigurer {

    private final BrokerProperties broker;

    private final RelayTcpClient line;

    private final TaskScheduler heartbeats;

    BrokerRelay(BrokerProperties broker, RelayTcpClient line, @Lazy TaskScheduler messageBrokerTaskScheduler) {
        this.broker = broker;
        this.line = line;
        this.heartbeats = messageBrokerTaskScheduler;
    }

    /**
     * Without the scheduler, a session that sends to the application alone would look
     * dead to the broker.
     */
    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableStompBrokerRelay(Destinations.TOPIC, RelayUserDestinations.EXCHANGE)
            .setVirtualHost(this.broker.virtualHost())
            .setClientLogin(this.broker.login())
            .setClientPasscode(this.broker.passcode())
            .setSystemLogin(this.broker.login())
            .setSystemPasscode(this.broker.passcode())
            .setSystemHeartbeatSendInterval(this.broker.heartbeat().toMillis())
            .setSystemHeartbeatReceiveInterval(this.broker.heartbeat().toMillis())
            .setTaskScheduler(this.heartbeats)
            .setTcpClient(this.line);
        registry.configureBrokerChannel().interceptors(new NodeConnectionForAnswers());
    }

    /** It stays as the book configures it, and is not started. */
    @Bean
    static BeanPostProcessor noSimpleBroker() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof SimpleBrokerMessageHandler broker) {
                    broker.setAutoStartup(false);
                }
                return bean;
            }

        };
    }

}
