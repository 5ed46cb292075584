package sandbox.sessions;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

import sandbox.messaging.MessagingMetrics;

/** The sessions of this node that are open now, whichever transport they use. */
@Component
public class OpenSessions implements WebSocketMessageBrokerConfigurer {

    private static final List<String> TRANSPORTS = List.of("websocket", "xhr_streaming", "xhr", "eventsource");

    private static final String HEARD = OpenSessions.class.getName() + ".heard";

    private final Map<String, WebSocketSession> sessions = new ConcurrentHashMap<>();

    private final ApplicationEventPublisher events;

    OpenSessions(MessagingMetrics metrics, ApplicationEventPublisher events) {
        this.events = events;
        TRANSPORTS.forEach(transport -> metrics.gauge("sessions", Tags.of("transport", transport), this,
                all -> all.count(transport)));
    }

    private long count(String transport) {
        return this.sessions.values().stream().filter(session -> transport.equals(transport(session))).count();
    }

    /** As SockJS spells it, the last of the address: {@code xhr_streaming}. */
    private static @Nullable String transport(WebSocketSession session) {
        return StringUtils.getFilename(String.valueOf(session.getUri()));
    }

    public @Nullable WebSocketSession find(@Nullable String id) {
        return this.sessions.get(String.valueOf(id));
    }

    /** How long nothing has come from its client, not even a heart-beat. */
    static Duration silence(WebSocketSession session) {
        return Duration.ofNanos(System.nanoTime() - (long) session.getAttributes().get(HEARD));
    }

    public Collection<WebSocketSession> all() {
        return List.copyOf(this.sessions.values());
    }

    public void closeAll(CloseStatus why) {
        all().forEach(session -> close(session, why));
    }

    public static void close(WebSocketSession session, CloseStatus why) {
        try {
            session.close(why);
        }
        catch (IOException alreadyGone) {
            // which is what was wanted
        }
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.addDecoratorFactory(Noting::new);
    }

    private final class Noting extends WebSocketHandlerDecorator {

        private Noting(WebSocketHandler handler) {
            super(handler);
        }

        @Override
        public void afterConnectionEstablished(WebSocketSession session) throws Exception {
            OpenSessions.this.sessions.put(session.getId(), session);
            OpenSessions.this.events.publishEvent(new SessionOpened(session.getId()));
            super.afterConnectionEstablished(session);
        }

        @Override
        public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
            session.getAttributes().put(HEARD, System.nanoTime());
            super.handleMessage(session, message);
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
            OpenSessions.this.sessions.remove(session.getId());
            super.afterConnectionClosed(session, status);
        }

    }

}
