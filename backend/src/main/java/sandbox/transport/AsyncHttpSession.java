package sandbox.transport;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

import sandbox.limits.SendLimits;
import sandbox.messaging.MessagingMetrics;
import sandbox.sessions.OpenSessions;

/**
 * What an {@link AsyncWebSocketSession} is to a WebSocket, for SockJS's transports over
 * HTTP. An answer of HTTP is written as a servlet writes it: a thread waits until the
 * socket has taken it. So a session has a thread of its own while there is something to
 * write, and who does not read holds that one, until Tomcat's patience is over, and
 * nobody else's.
 */
class AsyncHttpSession extends WebSocketSessionDecorator implements AsyncSession, Runnable {

    private final SendQueue waiting = new SendQueue();

    private final AtomicBoolean writing = new AtomicBoolean();

    private final SendExecutors executors;

    private final MessagingMetrics metrics;

    private volatile @Nullable CloseStatus closing;

    AsyncHttpSession(WebSocketSession session, SendExecutors executors, MessagingMetrics metrics) {
        super(session);
        this.executors = executors;
        this.metrics = metrics;
    }

    @Override
    public boolean add(MessageFrames.Frame frame) {
        return this.closing != null || this.waiting.add(frame.stomp()) <= SendLimits.MOST_WAITING;
    }

    @Override
    public void send() {
        if (!this.waiting.isEmpty()) {
            call();
        }
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        if (this.closing == null) {
            var before = this.waiting.add(((TextMessage) message).getPayload());
            if (before > SendLimits.MOST_WAITING) {
                this.metrics.cut();
                throw SendLimits.tooSlow(before);
            }
            call();
        }
    }

    private void call() {
        if (!this.writing.getAndSet(true)) {
            this.executors.writeOverHttp(this);
        }
    }

    @Override
    public void run() {
        try {
            for (var next = this.waiting.next(); next != null; next = this.waiting.next()) {
                getDelegate().sendMessage(new TextMessage(next));
            }
            if (this.closing != null) {
                getDelegate().close(this.closing);
            }
        }
        catch (IOException | RuntimeException gone) {
            this.waiting.clear();
            OpenSessions.close(getDelegate(), CloseStatus.SESSION_NOT_RELIABLE);
        }
        this.writing.set(false);
        if (isOpen() && (this.closing != null || !this.waiting.isEmpty())) {
            call();
        }
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    /**
     * Behind what is still to be written, unless the session does not read; at once if
     * there is nothing, as before the server ends.
     */
    @Override
    public void close(CloseStatus status) {
        this.closing = status;
        if (status.equalsCode(CloseStatus.SESSION_NOT_RELIABLE)) {
            this.waiting.clear();
        }
        if (this.waiting.isEmpty() && !this.writing.getAndSet(true)) {
            run();
        }
        else {
            call();
        }
    }

}
