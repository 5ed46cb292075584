package sandbox.transport;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.websocket.Session;

import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;
import org.springframework.web.socket.sockjs.transport.session.WebSocketServerSockJsSession;

import sandbox.limits.SendLimits;
import sandbox.messaging.MessagingMetrics;
import sandbox.sessions.OpenSessions;

/**
 * A WebSocket that is sent to without waiting. Spring's own session keeps a thread in
 * each send until the socket has taken all of it, so that a handful of visitors who stop
 * reading hold every thread there is. Here what a socket does not take waits in memory,
 * up to a limit, and no thread does.
 */
public class AsyncWebSocketSession extends WebSocketSessionDecorator {

    private final AtomicInteger onLongWay = new AtomicInteger();

    private final AsyncSender sending;

    private final boolean speaksSockJs;

    AsyncWebSocketSession(WebSocketSession session, boolean speaksSockJs) {
        super(session);
        this.speaksSockJs = speaksSockJs;
        var socket = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        this.sending = new AsyncSender(socket.getAsyncRemote(), this::cut, SendLimits.PATIENCE);
    }

    /** The one behind a session of STOMP, if that is on a WebSocket. */
    static @Nullable AsyncWebSocketSession of(@Nullable WebSocketSession session) {
        var socket = (session instanceof WebSocketServerSockJsSession sockJs) ? sockJs.getNativeSession() : session;
        return (socket instanceof AsyncWebSocketSession outbox) ? outbox : null;
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        if (!(message instanceof TextMessage text)) {
            super.sendMessage(message);
        }
        else if (!this.sending.isOver()) {
            var before = this.sending.add(text.getPayload());
            if (before > SendLimits.MOST_WAITING) {
                this.sending.end();
                throw SendLimits.tooSlow(before);
            }
            this.sending.send();
        }
    }

    /**
     * Takes a frame that comes by the {@link ShortWay}, to be sent then, unless it would
     * overtake another there.
     * @return false too if so much waits that Spring has to hear of it
     */
    boolean takes(BroadcastFrames.Frame frame) {
        if (this.onLongWay.get() > 0 || this.sending.characters() > SendLimits.MOST_WAITING) {
            return false;
        }
        if (!this.sending.isOver()) {
            this.sending.add(this.speaksSockJs ? frame.sockJs() : frame.stomp());
        }
        MessagingMetrics.out();
        return true;
    }

    void beginLongWay(int messages) {
        this.onLongWay.addAndGet(messages);
    }

    void endLongWay() {
        this.onLongWay.decrementAndGet();
    }

    void send() {
        this.sending.send();
    }

    @Override
    public void close() throws IOException {
        close(CloseStatus.NORMAL);
    }

    /**
     * Behind what is still to be sent, such as the ERROR that says why; a socket that
     * does not take that is closed when its time is up.
     */
    @Override
    public void close(CloseStatus status) throws IOException {
        if (this.sending.close(status)) {
            super.close(status);
        }
    }

    boolean isClosing() {
        return this.sending.isClosing();
    }

    private void cut(CloseStatus status) {
        SendExecutors.sayGoodbye(() -> OpenSessions.close(getDelegate(), status));
    }

}
