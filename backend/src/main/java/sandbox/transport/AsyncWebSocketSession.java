package sandbox.transport;

import java.io.IOException;

import jakarta.websocket.Session;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

import sandbox.limits.SendLimits;
import sandbox.messaging.MessagingMetrics;
import sandbox.sessions.OpenSessions;

/**
 * A WebSocket that is sent to without waiting. Spring's own session keeps a thread in
 * each send until the socket has taken all of it, so that a handful of visitors who stop
 * reading hold every thread there is. Here what a socket does not take waits in memory,
 * up to a limit, and no thread does.
 */
class AsyncWebSocketSession extends WebSocketSessionDecorator implements AsyncSession {

    private final AsyncSender sender;

    private final SendExecutors executors;

    private final MessagingMetrics metrics;

    private final boolean speaksSockJs;

    AsyncWebSocketSession(WebSocketSession session, boolean speaksSockJs, SendExecutors executors,
            MessagingMetrics metrics) {
        super(session);
        this.speaksSockJs = speaksSockJs;
        this.executors = executors;
        this.metrics = metrics;
        var socket = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        this.sender = new AsyncSender(socket.getAsyncRemote(), this::cut, SendLimits.PATIENCE, executors, metrics);
    }

    @Override
    public boolean add(MessageFrames.Frame frame) {
        return this.sender.isOver()
                || this.sender.add(this.speaksSockJs ? frame.sockJs() : frame.stomp()) <= SendLimits.MOST_WAITING;
    }

    @Override
    public void send() {
        this.sender.send();
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        if (!(message instanceof TextMessage text)) {
            super.sendMessage(message);
        }
        else if (!this.sender.isOver()) {
            var before = this.sender.add(text.getPayload());
            if (before > SendLimits.MOST_WAITING) {
                this.metrics.cut();
                this.sender.end();
                throw SendLimits.tooSlow(before);
            }
            send();
        }
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    /**
     * Behind what is still to be sent, such as the ERROR that says why; a socket that
     * does not take that is closed when its time is up.
     */
    @Override
    public void close(CloseStatus status) {
        if (this.sender.close(status)) {
            cut(status);
        }
    }

    boolean isClosing() {
        return this.sender.isClosing();
    }

    private void cut(CloseStatus status) {
        this.executors.sayGoodbye(() -> OpenSessions.close(getDelegate(), status));
    }

}
