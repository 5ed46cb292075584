package sandbox.transport;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;

import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.CloseStatus;

import sandbox.messaging.MessagingMetrics;

/**
 * Puts messages into one socket, one after the other, and no thread waits for it. The
 * first message after a while goes at once; those that follow soon wait for the thread of
 * {@link SendExecutors}, which takes them together.
 */
class AsyncSender implements SendHandler, Runnable {

    /** In nanoseconds. */
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(50);

    private final SendQueue waiting = new SendQueue();

    private final AtomicBoolean called = new AtomicBoolean();

    private final AtomicBoolean sending = new AtomicBoolean();

    private final RemoteEndpoint.Async remote;

    private final CompletableFuture<CloseStatus> cut = new CompletableFuture<>();

    private final Duration patience;

    private final SendExecutors executors;

    private final MessagingMetrics metrics;

    private volatile long sent = System.nanoTime();

    private volatile boolean over;

    private volatile @Nullable CloseStatus closing;

    /**
     * @param cut ends the session, while somebody else does what is next
     * @param patience how long a part of a message may take (Tomcat makes parts of 8 KB),
     * and all that is left when the session is closed
     */
    AsyncSender(RemoteEndpoint.Async remote, Consumer<CloseStatus> cut, Duration patience, SendExecutors executors,
            MessagingMetrics metrics) {
        this.executors = executors;
        this.metrics = metrics;
        this.remote = remote;
        this.cut.thenAccept(cut);
        this.patience = patience;
        remote.setSendTimeout(patience.toMillis());
    }

    /** To be sent then; returns how many characters waited before. */
    int add(String message) {
        return this.waiting.add(message);
    }

    void send() {
        if (this.waiting.isEmpty()) {
            return;
        }
        if (System.nanoTime() - this.sent > SOON) {
            run();
        }
        else {
            call();
        }
    }

    /** Once, however much there is by the time its turn comes. */
    private void call() {
        if (!this.called.get() && !this.called.getAndSet(true)) {
            this.executors.call(this);
        }
    }

    /** One thing after the other; whoever finds another sending leaves it to him. */
    @Override
    public void run() {
        this.called.set(false);
        while (!this.over && !this.waiting.isEmpty() && this.sending.compareAndSet(false, true)) {
            sendNext();
        }
        if (this.closing != null && isEmpty()) {
            this.cut.complete(this.closing);
        }
    }

    private void sendNext() {
        var next = this.executors.isBusy() ? this.waiting.together() : this.waiting.next();
        if (next == null) {
            this.sending.set(false);
            return;
        }
        this.sent = System.nanoTime();
        try {
            this.executors.send(() -> this.remote.sendText(next, this));
        }
        catch (RuntimeException closed) {
            this.over = true;
            this.cut.complete(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /** Told by Tomcat, once the socket has taken a message, or will not. */
    @Override
    public void onResult(SendResult result) {
        if (!result.isOK()) {
            this.metrics.cut();
            end();
            this.cut.complete(CloseStatus.SESSION_NOT_RELIABLE);
            return;
        }
        this.sending.set(false);
        if (!isEmpty() || this.closing != null) {
            call();
        }
    }

    /**
     * Nothing more is to be added. Returns whether nothing is left to send either; if
     * something is, the session is cut after it, or when that has taken too long. Of who
     * does not read that is the message under way alone: Tomcat could say no goodbye in
     * the middle of it.
     */
    boolean close(CloseStatus status) {
        this.closing = status;
        if (isEmpty()) {
            return true;
        }
        call();
        this.cut.completeOnTimeout(status, this.patience.toMillis(), TimeUnit.MILLISECONDS);
        return false;
    }

    boolean isClosing() {
        return this.closing != null;
    }

    /** Whether what is added now would not be sent any more. */
    boolean isOver() {
        return this.over || isClosing();
    }

    /** In this order: what is taken out of those that wait is being sent by then. */
    private boolean isEmpty() {
        return (this.over || this.waiting.isEmpty()) && !this.sending.get();
    }

    /** Nothing is sent after what could not be; {@code sending} stays as it is. */
    void end() {
        this.over = true;
        this.waiting.clear();
    }

}
