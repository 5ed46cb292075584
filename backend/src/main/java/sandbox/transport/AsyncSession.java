package sandbox.transport;

import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.sockjs.transport.session.WebSocketServerSockJsSession;

/** A session that takes frames without waiting until its client has read them. */
interface AsyncSession {

    /**
     * To be sent then.
     * @return whether there was room for it: of who does not read Spring has to hear
     */
    boolean add(MessageFrames.Frame frame);

    void send();

    /**
     * The one behind a session of STOMP.
     * @param session as Spring knows it; none if it has ended
     */
    static @Nullable AsyncSession of(@Nullable WebSocketSession session) {
        var socket = (session instanceof WebSocketServerSockJsSession sockJs) ? sockJs.getNativeSession() : session;
        return (socket instanceof AsyncSession async) ? async : null;
    }

}
