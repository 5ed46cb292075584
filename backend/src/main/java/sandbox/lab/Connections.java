package sandbox.lab;

import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;

import sandbox.sessions.OpenSessions;

/** The connections that are open now, and whose they are once CONNECT was let in. */
@Component
@Order(4)
class Connections implements ChannelInterceptor {

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
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (frame != null && frame.getMessageType() == SimpMessageType.CONNECT) {
            var session = this.sessions.find(frame.getSessionId());
            if (session != null && frame.getUser() != null) {
                session.getAttributes()
                    .put(CONNECTION, new Connection(session, frame.getUser().getName(),
                            frame.getFirstNativeHeader("client-id")));
            }
        }
        return message;
    }

}
