package sandbox.lab;

import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;

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

}
