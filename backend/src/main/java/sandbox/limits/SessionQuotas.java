package sandbox.limits;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.stereotype.Component;

import sandbox.messaging.Destinations;
import sandbox.messaging.ErrorsToSender;
import sandbox.messaging.InboundCheck;
import sandbox.messaging.Refused;
import sandbox.messaging.StompErrorHandler;

/**
 * How many sessions one person may have, and how many subscriptions one session: whatever
 * is said to either is sent that many times. An id counts once (STOMP 1.2): RabbitMQ
 * would make a queue for the second, refuse that, and keep it.
 */
@Component
class SessionQuotas implements InboundCheck {

    /** Room for those that dead wires have left behind, too. */
    private static final int SESSIONS = 20;

    private static final int SUBSCRIPTIONS = 50;

    private static final String KEPT = SessionQuotas.class.getName();

    private static final Refused TOO_MANY_SESSIONS = new Refused("too-many-sessions",
            "You are here %s times already.".formatted(SESSIONS), "Close a window.");

    private static final Refused TOO_MANY_SUBSCRIPTIONS = new Refused("too-many-subscriptions",
            "This session has %s subscriptions already.".formatted(SUBSCRIPTIONS), "Give one up with UNSUBSCRIBE.");

    private static final Refused TAKEN = new Refused("subscription-taken",
            "This session has a subscription of that id already.", "Choose another id, or give that one up first.");

    private final SimpUserRegistry people;

    private final StompErrorHandler ending;

    private final ErrorsToSender errors;

    SessionQuotas(@Lazy SimpUserRegistry people, StompErrorHandler ending, ErrorsToSender errors) {
        this.people = people;
        this.ending = ending;
        this.errors = errors;
    }

    @Override
    public Place place() {
        return Place.QUOTAS;
    }

    @Override
    public boolean passes(StompHeaderAccessor frame, Message<?> message) {
        return switch (frame.getMessageType()) {
            case CONNECT -> connect(frame, message);
            case SUBSCRIBE -> subscribe(frame, message);
            default -> unsubscribe(frame);
        };
    }

    private boolean connect(StompHeaderAccessor connect, Message<?> message) {
        var person = (connect.getUser() != null) ? this.people.getUser(connect.getUser().getName()) : null;
        if (person == null || person.getSessions().size() < SESSIONS) {
            return true;
        }
        this.ending.end(message, TOO_MANY_SESSIONS);
        return false;
    }

    /** What a controller answers once is not kept. */
    private boolean subscribe(StompHeaderAccessor subscribe, Message<?> message) {
        if (String.valueOf(subscribe.getDestination()).startsWith(Destinations.APP)) {
            return true;
        }
        var kept = kept(subscribe);
        var why = (kept.size() < SUBSCRIPTIONS) ? TAKEN : TOO_MANY_SUBSCRIPTIONS;
        if (kept.size() < SUBSCRIPTIONS && kept.add(subscribe.getSubscriptionId())) {
            return true;
        }
        this.errors.tell(why, message);
        return false;
    }

    private static boolean unsubscribe(StompHeaderAccessor unsubscribe) {
        kept(unsubscribe).remove(unsubscribe.getSubscriptionId());
        return true;
    }

    @SuppressWarnings("unchecked")
    private static Set<@Nullable String> kept(StompHeaderAccessor frame) {
        return (Set<@Nullable String>) frame.getSessionAttributes()
            .computeIfAbsent(KEPT, fresh -> ConcurrentHashMap.newKeySet());
    }

}
