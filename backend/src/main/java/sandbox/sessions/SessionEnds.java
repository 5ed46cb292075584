package sandbox.sessions;

import java.math.BigDecimal;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

import sandbox.messaging.InboundCheck;
import sandbox.messaging.Receipts;
import sandbox.messaging.Refused;
import sandbox.messaging.StompErrorHandler;

/**
 * Tells the truth about an end. When a client says no more, and when it has said
 * DISCONNECT, Spring's simple broker sends the ERROR "Session closed."; RabbitMQ closes
 * its connection without a word, and Spring's relay then says that the broker is lost.
 */
@Component
class SessionEnds implements InboundCheck, WebSocketMessageBrokerConfigurer {

    private static final String DUE = SessionEnds.class.getName() + ".due";

    private static final String GOODBYE = SessionEnds.class.getName() + ".goodbye";

    private final OpenSessions sessions;

    private final StompErrorHandler errors;

    private final long heartbeat;

    SessionEnds(OpenSessions sessions, StompErrorHandler errors, @Value("${sandbox.heartbeat}") Duration heartbeat) {
        this.sessions = sessions;
        this.errors = errors;
        this.heartbeat = heartbeat.toMillis();
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public boolean passes(StompHeaderAccessor frame, Message<?> message) {
        var session = this.sessions.find(frame.getSessionId());
        if (session != null && frame.getMessageType() == SimpMessageType.CONNECT) {
            agree(frame, session);
        }
        else if (session != null) {
            session.getAttributes().put(GOODBYE, true);
            // who asks for no receipt waits for nothing
            if (frame.getReceipt() == null) {
                Receipts.afterEachHandler(frame, message, next -> {
                    OpenSessions.close(session, CloseStatus.NORMAL);
                    next.run();
                });
            }
        }
        return true;
    }

    /** RabbitMQ would take the client at its word, and not say what it wants itself. */
    private void agree(StompHeaderAccessor connect, WebSocketSession session) {
        var asked = connect.getHeartbeat();
        connect.setHeartbeat(agreed(asked[0]), agreed(asked[1]));
        session.getAttributes().put(DUE, agreed(asked[0]));
    }

    private long agreed(long asked) {
        return (asked > 0) ? Math.max(asked, this.heartbeat) : 0;
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.interceptors(new ChannelInterceptor() {

            @Override
            public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
                return (isUnexplained(message) && isExplained(message)) ? null : message;
            }

        });
    }

    private static boolean isUnexplained(Message<?> message) {
        var type = SimpMessageHeaderAccessor.getMessageType(message.getHeaders());
        if (type == SimpMessageType.DISCONNECT_ACK) {
            var disconnect = message.getHeaders().get(SimpMessageHeaderAccessor.DISCONNECT_MESSAGE_HEADER);
            return disconnect == null || StompHeaderAccessor.wrap((Message<?>) disconnect).getReceipt() == null;
        }
        return type == SimpMessageType.OTHER && isOfTheRelay(message);
    }

    /** RabbitMQ's own ERROR has a body. */
    private static boolean isOfTheRelay(Message<?> message) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        return frame != null && frame.getCommand() == StompCommand.ERROR && frame.getFirstNativeHeader("code") == null
                && ((byte[]) message.getPayload()).length == 0;
    }

    /** By the goodbye, which needs no answer, or by the silence, which is told. */
    private boolean isExplained(Message<?> message) {
        var session = this.sessions.find(SimpMessageHeaderAccessor.getSessionId(message.getHeaders()));
        if (session == null || session.getAttributes().containsKey(GOODBYE)) {
            return session != null;
        }
        var silence = OpenSessions.silence(session);
        var due = (long) session.getAttributes().getOrDefault(DUE, 0L);
        // RabbitMQ waits for at least two heart-beats, Spring for three
        if (due == 0 || silence.toMillis() < 2 * due) {
            return false;
        }
        this.errors.end(message, new Refused("silent",
                "Nothing has come from you for %s seconds.".formatted(silence.toSeconds()),
                "A heart-beat was due every %s s, as CONNECT and CONNECTED agreed: a line feed is one. Connect again."
                    .formatted(BigDecimal.valueOf(due, 3).stripTrailingZeros().toPlainString())));
        return true;
    }

}
