package sandbox.messaging;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;

/**
 * STOMP 1.2 wants an id with SUBSCRIBE and UNSUBSCRIBE. Spring's broker only logs that
 * there is none.
 */
@Component
class SubscriptionIdCheck implements InboundCheck {

    private static final Refused NO_ID = new Refused("bad-frame", "A subscription needs an id.",
            "Add a header such as id:1; UNSUBSCRIBE names the same one.");

    private final StompErrorHandler errors;

    SubscriptionIdCheck(StompErrorHandler errors) {
        this.errors = errors;
    }

    @Override
    public Place place() {
        return Place.SUBSCRIPTION_ID;
    }

    @Override
    public boolean passes(StompHeaderAccessor frame, Message<?> message) {
        if (frame.getSubscriptionId() == null) {
            this.errors.end(message, NO_ID);
        }
        return frame.getSubscriptionId() != null;
    }

}
