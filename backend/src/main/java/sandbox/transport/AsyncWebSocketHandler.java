package sandbox.transport;

import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.sockjs.transport.handler.SockJsWebSocketHandler;

import sandbox.limits.FrameSizeLimits;

/**
 * One WebSocket that costs little while it is idle, and no thread while it is slow. For
 * whole messages Tomcat would keep a buffer of the largest possible for every socket, in
 * characters of two bytes; here the parts of a message are put together, which most are
 * too short to need.
 */
class AsyncWebSocketHandler extends WebSocketHandlerDecorator {

    private final StringBuilder parts = new StringBuilder();

    private @Nullable AsyncWebSocketSession outbox;

    AsyncWebSocketHandler(WebSocketHandler handler) {
        super(handler);
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        this.outbox = new AsyncWebSocketSession(session,
                WebSocketHandlerDecorator.unwrap(getDelegate()) instanceof SockJsWebSocketHandler);
        super.afterConnectionEstablished(this.outbox);
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        if (this.outbox != null && this.outbox.isClosing()) {
            // what still comes in is not read: it may be a flood
            return;
        }
        if (!(message instanceof TextMessage part) || (part.isLast() && this.parts.isEmpty())) {
            super.handleMessage(outbox(session), message);
        }
        else if (this.parts.length() + part.getPayloadLength() > FrameSizeLimits.LARGEST_MESSAGE) {
            outbox(session).close(CloseStatus.TOO_BIG_TO_PROCESS);
        }
        else {
            assemble(part, outbox(session));
        }
    }

    private void assemble(TextMessage part, WebSocketSession session) throws Exception {
        this.parts.append(part.getPayload());
        if (part.isLast()) {
            var whole = new TextMessage(this.parts);
            this.parts.setLength(0);
            this.parts.trimToSize();
            super.handleMessage(session, whole);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) throws Exception {
        super.handleTransportError(outbox(session), failure);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
        super.afterConnectionClosed(outbox(session), status);
    }

    private WebSocketSession outbox(WebSocketSession session) {
        return (this.outbox != null) ? this.outbox : session;
    }

}
