package sandbox.limits;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.messaging.SessionConnectedEvent;

/**
 * Closes sessions that do not sign in. Spring's own {@code timeToFirstMessage} lets one
 * stay that has sent a single line feed, and looks only when another session opens.
 */
@Configuration
class ConnectTimeout implements WebSocketMessageBrokerConfigurer {

    private static final CloseStatus TOO_LATE = CloseStatus.POLICY_VIOLATION.withReason("No CONNECT was let in");

    private final Map<String, WebSocketSession> strangers = new ConcurrentHashMap<>();

    private final TaskScheduler scheduler;

    private final Duration patience;

    ConnectTimeout(@Lazy TaskScheduler messageBrokerTaskScheduler,
            @Value("${sandbox.connect-within}") Duration patience) {
        this.scheduler = messageBrokerTaskScheduler;
        this.patience = patience;
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.addDecoratorFactory(Watched::new);
    }

    @EventListener
    void welcome(SessionConnectedEvent connected) {
        forget(SimpMessageHeaderAccessor.getSessionId(connected.getMessage().getHeaders()));
    }

    /**
     * The task has the id alone: whoever has gone by then is not kept in memory for it.
     */
    private void expect(WebSocketSession session) {
        var id = session.getId();
        this.strangers.put(id, session);
        this.scheduler.schedule(() -> close(forget(id)), Instant.now().plus(this.patience));
    }

    private @Nullable WebSocketSession forget(@Nullable String id) {
        return this.strangers.remove(String.valueOf(id));
    }

    private static void close(@Nullable WebSocketSession stranger) {
        try {
            if (stranger != null) {
                stranger.close(TOO_LATE);
            }
        }
        catch (IOException alreadyGone) {
            // which is what was wanted
        }
    }

    private final class Watched extends WebSocketHandlerDecorator {

        private Watched(WebSocketHandler handler) {
            super(handler);
        }

        @Override
        public void afterConnectionEstablished(WebSocketSession session) throws Exception {
            expect(session);
            super.afterConnectionEstablished(session);
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
            forget(session.getId());
            super.afterConnectionClosed(session, status);
        }

    }

}
