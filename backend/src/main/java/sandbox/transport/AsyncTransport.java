package sandbox.transport;

import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.sockjs.transport.session.AbstractHttpSockJsSession;

import sandbox.messaging.Destinations;
import sandbox.messaging.MessagingMetrics;

/**
 * The endpoint of {@code MessagingConfiguration} once more, and in its place: of two at
 * one address the later counts, and {@link DirectDelivery} has Spring ask this one last.
 * Here every session is an {@link AsyncSession}.
 */
class AsyncTransport implements WebSocketMessageBrokerConfigurer {

    /** Before the controllers and the files, of which none has these paths. */
    private static final int FIRST = -2;

    private final HandshakeHandler handshakes;

    private final SendExecutors executors;

    private final MessagingMetrics metrics;

    private final boolean relayed;

    /**
     * @param relayed whether what goes out comes from another broker, on its threads
     */
    AsyncTransport(HandshakeHandler handshakes, SendExecutors executors, MessagingMetrics metrics, boolean relayed) {
        this.relayed = relayed;
        this.handshakes = handshakes;
        this.executors = executors;
        this.metrics = metrics;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.setOrder(FIRST);
        registry.addEndpoint(Destinations.ENDPOINT)
            .setHandshakeHandler(this.handshakes)
            .withSockJS()
            .setSessionCookieNeeded(false);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.addDecoratorFactory(OverHttp::new);
    }

    /**
     * No send waits, so whoever has something to send needs no other thread for it. But
     * those of a relay have to stay free for what else comes from there; as many as there
     * are cores take it over, where Spring would have two for each.
     */
    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        if (this.relayed) {
            outbound.taskExecutor().corePoolSize(Runtime.getRuntime().availableProcessors());
        }
        else {
            outbound.executor(new SyncTaskExecutor());
        }
    }

    private final class OverHttp extends WebSocketHandlerDecorator {

        private OverHttp(WebSocketHandler handler) {
            super(handler);
        }

        @Override
        public void afterConnectionEstablished(WebSocketSession session) throws Exception {
            super.afterConnectionEstablished((session instanceof AbstractHttpSockJsSession)
                    ? new AsyncHttpSession(session, AsyncTransport.this.executors, AsyncTransport.this.metrics)
                    : session);
        }

    }

}
