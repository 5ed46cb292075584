package sandbox.limits;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;

import sandbox.messaging.InboundCheck;
import sandbox.messaging.Refused;
import sandbox.messaging.StompErrorHandler;

/**
 * Ends a session that sends far more frames than anybody may, of whatever kind. With the
 * receive order preserved they wait in a queue that has no limit, and each that is too
 * fast is answered: to go on would fill the memory, and both directions of the wire.
 */
@Component
class FloodGuard implements InboundCheck {

    /** Of what is allowed in a second. */
    private static final int TIMES = 10;

    private static final String ENDED = FloodGuard.class.getName() + ".ended";

    private static final Refused FLOOD = new Refused("flood", "Far too many frames came at once.",
            "Connect again, and send them one after the other.");

    private final StompErrorHandler errors;

    private final int perSecond;

    FloodGuard(@Value("${sandbox.messages-per-second}") int messages,
            @Value("${sandbox.subscriptions-per-second}") int subscriptions, StompErrorHandler errors) {
        this.perSecond = TIMES * (messages + subscriptions);
        this.errors = errors;
    }

    @Override
    public Place place() {
        return Place.FLOOD;
    }

    @Override
    public boolean passes(StompHeaderAccessor frame, Message<?> message) {
        var session = frame.getSessionAttributes();
        // Spring itself sends DISCONNECT when a session has ended
        if (session == null || frame.getMessageType() == SimpMessageType.DISCONNECT) {
            return true;
        }
        if (!session.containsKey(ENDED) && RateLimit.allowance(session, "all", this.perSecond).tryConsume(1)) {
            return true;
        }
        if (session.put(ENDED, true) == null) {
            this.errors.end(message, FLOOD);
        }
        return false;
    }

}
