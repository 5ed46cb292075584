package sandbox.messaging;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;

import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.SessionLimitExceededException;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * Sends without waiting. Spring's own session keeps a thread in each send until the
 * socket has taken all of it, so that a handful of visitors who stop reading hold every
 * thread there is. Here what a socket does not take waits in memory, up to a limit, and
 * no thread does.
 */
class Outbox extends WebSocketSessionDecorator implements SendHandler {

    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();

    private final AtomicInteger characters = new AtomicInteger();

    private final ReentrantLock turn = new ReentrantLock();

    private final RemoteEndpoint.Async remote;

    private volatile boolean sending;

    private volatile boolean over;

    private volatile @Nullable CloseStatus closing;

    Outbox(WebSocketSession session) {
        super(session);
        this.remote = ((NativeWebSocketSession) session).getNativeSession(Session.class).getAsyncRemote();
        this.remote.setSendTimeout(SlowReaders.PATIENCE.toMillis());
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        if (!(message instanceof TextMessage text)) {
            super.sendMessage(message);
        }
        else if (!this.over && this.closing == null) {
            var before = this.characters.getAndAdd(text.getPayload().length());
            if (before > SlowReaders.MOST_WAITING) {
                end();
                throw new SessionLimitExceededException("%,d bytes wait for it".formatted(before),
                        CloseStatus.SESSION_NOT_RELIABLE);
            }
            this.waiting.add(text.getPayload());
            send();
        }
    }

    /** Whoever has the turn looks again once done, for those who found it taken. */
    private void send() {
        do {
            // its own, when a send that completes at once calls back before it returns
            if (this.turn.isHeldByCurrentThread() || !this.turn.tryLock()) {
                return;
            }
            try {
                sendNext();
            }
            finally {
                this.turn.unlock();
            }
        }
        while (!this.sending && !this.waiting.isEmpty());
    }

    private void sendNext() {
        var next = this.sending ? null : this.waiting.poll();
        if (next != null) {
            this.characters.addAndGet(-next.length());
            this.sending = true;
            this.remote.sendText(next, this);
        }
    }

    /** Told by Tomcat, once the socket has taken a message, or will not. */
    @Override
    public void onResult(SendResult result) {
        if (!result.isOK()) {
            end();
            cut(CloseStatus.SESSION_NOT_RELIABLE);
            return;
        }
        this.sending = false;
        send();
        var status = this.closing;
        if (status != null && isEmpty()) {
            cut(status);
        }
    }

    @Override
    public void close() throws IOException {
        close(CloseStatus.NORMAL);
    }

    /**
     * Behind what is still to be sent, such as the ERROR that says why; a socket that
     * takes nothing is closed when its time is up.
     */
    @Override
    public void close(CloseStatus status) throws IOException {
        this.closing = status;
        if (isEmpty() || status.equalsCode(CloseStatus.SESSION_NOT_RELIABLE)) {
            super.close(status);
        }
    }

    private boolean isEmpty() {
        return !this.sending && this.waiting.isEmpty();
    }

    /** Nothing is sent after what could not be; {@code sending} stays as it is. */
    private void end() {
        Counts.cut();
        this.over = true;
        this.waiting.clear();
    }

    private void cut(CloseStatus status) {
        try {
            super.close(status);
        }
        catch (IOException alreadyGone) {
            // which is what was wanted
        }
    }

}
