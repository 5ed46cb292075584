package sandbox.lab;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

import sandbox.messaging.InboundCheck;
import sandbox.sessions.OpenSessions;

/** The connections that are open now, and whose they are once CONNECT was let in. */
@Component
class Connections implements InboundCheck {

    private static final String CONNECTION = Connection.class.getName();

    private final OpenSessions sessions;

    Connections(OpenSessions sessions) {
        this.sessions = sessions;
    }

    /** Those that are signed in. */
    Stream<Connection> open() {
        return this.sessions.all()
            .stream()
            .map(session -> (Connection) session.getAttributes().get(CONNECTION))
            .filter(Objects::nonNull);
    }

    @Override
    public Place place() {
        return Place.CONNECTION;
    }

    @Override
    public boolean passes(StompHeaderAccessor connect, Message<?> message) {
        var session = this.sessions.find(connect.getSessionId());
        if (session != null && connect.getUser() != null) {
            session.getAttributes()
                .put(CONNECTION, new Connection(session, connect.getUser().getName(),
                        connect.getFirstNativeHeader("client-id")));
        }
        return true;
    }

    /** One connection as the server has it. */
    record Connection(WebSocketSession session, String name, @Nullable String clientId) {

        /** As sockjs-client calls it: {@code websocket}, {@code xhr-streaming}, … */
        String transport() {
            return StringUtils.getFilename(String.valueOf(this.session.getUri())).replace('_', '-');
        }

        /** Closes it from the server's side: 1012, service restart. */
        void drop() {
            OpenSessions.close(this.session, CloseStatus.SERVICE_RESTARTED);
        }

    }

}
