package sandbox.lab;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

/**
 * The connections that are open now: noted as they open and close, and whose they are
 * once CONNECT was let in.
 */
@Component
@Order(4)
class Connections implements WebSocketHandlerDecoratorFactory, ChannelInterceptor {

    private static final String CONNECTION = Connection.class.getName();

    private final Map<String, WebSocketSession> sessions = new ConcurrentHashMap<>();

    /** Those that are signed in. */
    Stream<Connection> open() {
        return this.sessions.values()
            .stream()
            .map(session -> (Connection) session.getAttributes().get(CONNECTION))
            .filter(Objects::nonNull);
    }

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {

            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                Connections.this.sessions.put(session.getId(), session);
                super.afterConnectionEstablished(session);
            }

            @Override
            public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
                Connections.this.sessions.remove(session.getId());
                super.afterConnectionClosed(session, status);
            }

        };
    }

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (frame != null && frame.getMessageType() == SimpMessageType.CONNECT) {
            var session = this.sessions.get(String.valueOf(frame.getSessionId()));
            if (session != null && frame.getUser() != null) {
                session.getAttributes()
                    .put(CONNECTION, new Connection(session, frame.getUser().getName(),
                            frame.getFirstNativeHeader("client-id")));
            }
        }
        return message;
    }

}
