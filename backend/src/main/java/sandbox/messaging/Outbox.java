package sandbox.messaging;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

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
import org.springframework.web.socket.handler.WebSocketSessionDecorator;
import org.springframework.web.socket.sockjs.transport.session.WebSocketServerSockJsSession;

/**
 * Sends without waiting. Spring's own session keeps a thread in each send until the
 * socket has taken all of it, so that a handful of visitors who stop reading hold every
 * thread there is. Here what a socket does not take waits in memory, up to a limit, and
 * no thread does. The first message after a while goes at once; those that follow soon
 * wait for the {@link Postman}, who takes them together.
 */
class Outbox extends WebSocketSessionDecorator implements SendHandler, Runnable {

    /** In nanoseconds. */
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(50);

    private final Waiting waiting = new Waiting();

    private final AtomicBoolean called = new AtomicBoolean();

    private final AtomicBoolean sending = new AtomicBoolean();

    private final AtomicInteger onLongWay = new AtomicInteger();

    private final RemoteEndpoint.Async remote;

    private final boolean speaksSockJs;

    private volatile long sent = System.nanoTime();

    private volatile boolean over;

    private volatile @Nullable CloseStatus closing;

    Outbox(WebSocketSession session, boolean speaksSockJs) {
        super(session);
        this.speaksSockJs = speaksSockJs;
        this.remote = ((NativeWebSocketSession) session).getNativeSession(Session.class).getAsyncRemote();
        this.remote.setSendTimeout(SlowReaders.PATIENCE.toMillis());
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        if (!(message instanceof TextMessage text)) {
            super.sendMessage(message);
        }
        else if (!this.over && this.closing == null) {
            var before = this.waiting.add(text.getPayload());
            if (before > SlowReaders.MOST_WAITING) {
                end();
                throw SlowReaders.tooSlow(before);
            }
            send();
        }
    }

    /** The one behind a session of STOMP, if that is on a WebSocket. */
    static @Nullable Outbox of(@Nullable WebSocketSession session) {
        var socket = (session instanceof WebSocketServerSockJsSession sockJs) ? sockJs.getNativeSession() : session;
        return (socket instanceof Outbox outbox) ? outbox : null;
    }

    /**
     * Takes a frame that comes by the {@link ShortWay}, to be sent then, unless it would
     * overtake another there.
     * @return false too if so much waits that Spring has to hear of it
     */
    boolean takes(Frames.Frame frame) {
        if (this.onLongWay.get() > 0 || this.waiting.characters() > SlowReaders.MOST_WAITING) {
            return false;
        }
        if (!this.over && this.closing == null) {
            this.waiting.add(this.speaksSockJs ? frame.sockJs() : frame.stomp());
        }
        Counts.out();
        return true;
    }

    void beginLongWay(int messages) {
        this.onLongWay.addAndGet(messages);
    }

    void endLongWay() {
        this.onLongWay.decrementAndGet();
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

    /** Once, however much there is by the time the postman comes. */
    private void call() {
        if (!this.called.get() && !this.called.getAndSet(true)) {
            Postman.call(this);
        }
    }

    /** One thing after the other; whoever finds another sending leaves it to him. */
    @Override
    public void run() {
        this.called.set(false);
        while (!this.waiting.isEmpty() && this.sending.compareAndSet(false, true)) {
            sendNext();
        }
        if (this.closing != null && isEmpty()) {
            cut(this.closing);
        }
    }

    private void sendNext() {
        var next = Postman.isBusy() ? this.waiting.together() : this.waiting.next();
        if (next == null) {
            this.sending.set(false);
            return;
        }
        this.sent = System.nanoTime();
        try {
            SendResults.hereDuring(() -> this.remote.sendText(next, this));
        }
        catch (RuntimeException closed) {
            this.over = true;
            cut(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /** Told by Tomcat, once the socket has taken a message, or will not. */
    @Override
    public void onResult(SendResult result) {
        if (!result.isOK()) {
            Counts.cut();
            end();
            cut(CloseStatus.SESSION_NOT_RELIABLE);
            return;
        }
        this.sending.set(false);
        if (!isEmpty() || this.closing != null) {
            call();
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
        else {
            call();
        }
    }

    boolean isClosing() {
        return this.closing != null;
    }

    /** In this order: what is taken out of those that wait is being sent by then. */
    private boolean isEmpty() {
        return this.waiting.isEmpty() && !this.sending.get();
    }

    /** Nothing is sent after what could not be; {@code sending} stays as it is. */
    private void end() {
        this.over = true;
        this.waiting.clear();
    }

    private void cut(CloseStatus status) {
        Postman.sayGoodbye(() -> OpenSessions.close(getDelegate(), status));
    }

}
