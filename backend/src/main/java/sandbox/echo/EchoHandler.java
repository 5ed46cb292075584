package sandbox.echo;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** What one sends, all hear. */
@Component
class EchoHandler extends TextWebSocketHandler {

    /** In UTF-16 code units; Tomcat's own limit is 8 K. */
    private static final int LONGEST_TEXT = 4_000;

    private static final int MILLISECONDS_TO_SEND = 10_000;

    private static final int BYTES_TO_HOLD = 512 * 1024;

    private final Map<String, WebSocketSession> sessions = new ConcurrentHashMap<>();

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        this.sessions.put(session.getId(),
                new ConcurrentWebSocketSessionDecorator(session, MILLISECONDS_TO_SEND, BYTES_TO_HOLD));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        this.sessions.remove(session.getId());
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        if (message.getPayload().length() > LONGEST_TEXT) {
            session.close(CloseStatus.TOO_BIG_TO_PROCESS.withReason("At most 4,000 characters"));
            return;
        }
        this.sessions.values().forEach(listener -> send(listener, message));
    }

    private void send(WebSocketSession listener, TextMessage message) {
        try {
            listener.sendMessage(message);
        }
        catch (IOException | RuntimeException failure) {
            // one who is gone, or does not read, is no reason to leave the others without
            drop(listener);
        }
    }

    private void drop(WebSocketSession listener) {
        this.sessions.remove(listener.getId());
        try {
            listener.close(CloseStatus.SESSION_NOT_RELIABLE);
        }
        catch (IOException goneAlready) {
            // which is what was wanted
        }
    }

}
