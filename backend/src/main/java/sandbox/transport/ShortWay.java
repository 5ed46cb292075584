package sandbox.transport;

import java.util.concurrent.Executor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

import sandbox.sessions.OpenSessions;

/**
 * The short way to a WebSocket, for what many hear: its frame, made once, is put into the
 * {@link AsyncWebSocketSession}. Spring makes a message for every listener, and takes it
 * to another thread, through its handler for STOMP, an encoder, a guard against slow
 * readers and a session of SockJS's; whatever is for one alone still goes that way, the
 * {@link LongWay}, and while it does, what is behind it follows it there.
 */
@Configuration
@Profile("!rabbitmq")
class ShortWay implements WebSocketMessageBrokerConfigurer, SmartInitializingSingleton {

    private final OpenSessions sessions;

    private final ObjectProvider<SimpleBrokerMessageHandler> broker;

    private final ObjectProvider<Executor> threads;

    ShortWay(OpenSessions sessions, ObjectProvider<SimpleBrokerMessageHandler> broker,
            @Qualifier("clientOutboundChannelExecutor") ObjectProvider<Executor> threads) {
        this.sessions = sessions;
        this.broker = broker;
        this.threads = threads;
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.interceptors(new LongWay(this.sessions));
    }

    @Override
    public void afterSingletonsInstantiated() {
        this.broker.getObject().setSubscriptionRegistry(new FanOut(this.sessions, this.threads.getObject()));
    }

}
