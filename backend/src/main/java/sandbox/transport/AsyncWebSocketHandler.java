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
import sandbox.messaging.MessagingMetrics;

/**
 * One WebSocket that costs little while it is idle, and no thread while it is slow. For
 * whole messages Tomcat would keep a buffer of the largest possible for every socket, in
 * characters of two bytes; here the parts of a message are put together, which most are
 * too short to need.
 */
class AsyncWebSocketHandler extends WebSocketHandlerDecorator {

    private final StringBuilder parts = new StringBuilder();

    private final SendExecutors executors;

    private final MessagingMetrics metrics;

    private @Nullable AsyncWebSocketSession async;

    AsyncWebSocketHandler(WebSocketHandler handler, SendExecutors executors, MessagingMetrics metrics) {
        super(handler);
        this.executors = executors;
        this.metrics = metrics;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        this.async = new AsyncWebSocketSession(session,
                WebSocketHandlerDecorator.unwrap(getDelegate()) instanceof SockJsWebSocketHandler, this.executors,
                this.metrics);
        super.afterConnectionEstablished(this.async);
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        if (this.async != null && this.async.isClosing()) {
            // what still comes in is not read: it may be a flood
            return;
        }
        if (!(message instanceof TextMessage part) || (part.isLast() && this.parts.isEmpty())) {
            super.handleMessage(async(session), message);
        }
        else if (this.parts.length() + part.getPayloadLength() > FrameSizeLimits.LARGEST_MESSAGE) {
            async(session).close(CloseStatus.TOO_BIG_TO_PROCESS);
        }
        else {
            assemble(part, async(session));
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
        super.handleTransportError(async(session), failure);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
        super.afterConnectionClosed(async(session), status);
    }

    private WebSocketSession async(WebSocketSession session) {
        return (this.async != null) ? this.async : session;
    }

}
