package sandbox.messaging;

import java.util.Set;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

import static org.springframework.messaging.simp.SimpMessageType.CONNECT;
import static org.springframework.messaging.simp.SimpMessageType.DISCONNECT;
import static org.springframework.messaging.simp.SimpMessageType.MESSAGE;
import static org.springframework.messaging.simp.SimpMessageType.SUBSCRIBE;
import static org.springframework.messaging.simp.SimpMessageType.UNSUBSCRIBE;

/** One check of a frame on its way in, and which of them it is. */
public interface InboundCheck {

    /** What a frame passes, in this order; each is a bean of its own. */
    enum Place {

        /** Who sends far more frames than anybody may is sent off: {@code FloodGuard}. */
        FLOOD(SimpMessageType.values()),

        /** A subscription has an id: {@link SubscriptionIdCheck}. */
        SUBSCRIPTION_ID(SUBSCRIBE, UNSUBSCRIBE),

        /** Its client speaks a STOMP that the server does: {@link Negotiation}. */
        NEGOTIATION(CONNECT),

        /** Who it is, and whether they may come in: {@code SignIn}. */
        SIGN_IN(SimpMessageType.values()),

        /** What they may send, and subscribe to: {@link MessagingSecurity}. */
        RIGHTS(SimpMessageType.values()),

        /** How fast: {@code RateLimit}. */
        RATE(MESSAGE, SUBSCRIBE),

        /** How many sessions, and how many subscriptions: {@code SessionQuotas}. */
        QUOTAS(CONNECT, SUBSCRIBE, UNSUBSCRIBE),

        /** Whose a connection is, for the labs: {@code Connections}. */
        CONNECTION(CONNECT),

        /** How often its client is heard, and its goodbye: {@code SessionEnds}. */
        END(CONNECT, DISCONNECT),

        /** Who asks for a RECEIPT gets it: {@link Receipts}. */
        RECEIPT(MESSAGE, SUBSCRIBE, UNSUBSCRIBE),

        /** The next frame waits for RabbitMQ: {@code SubscriptionReceipts}. */
        CONFIRMATION(CONNECT, SUBSCRIBE, UNSUBSCRIBE);

        private final Set<SimpMessageType> types;

        Place(SimpMessageType... types) {
            this.types = Set.of(types);
        }

        boolean sees(SimpMessageType type) {
            return this.types.contains(type);
        }

    }

    Place place();

    /**
     * Whether the frame may go on. If it may not, it has been answered.
     * @param frame its headers, which may be changed
     */
    boolean passes(StompHeaderAccessor frame, Message<?> message);

}
