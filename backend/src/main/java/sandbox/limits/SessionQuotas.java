package sandbox.limits;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;

import sandbox.messaging.Destinations;
import sandbox.messaging.ErrorsToSender;
import sandbox.messaging.Refused;
import sandbox.messaging.StompErrorHandler;

/**
 * How many sessions one person may have, and how many subscriptions one session: whatever
 * is said to either is sent that many times. An id counts once (STOMP 1.2): RabbitMQ
 * would make a queue for the second, refuse that, and keep it. After {@code SignIn},
 * which tells whose a session is.
 */
@Component
@Order(4)
class SessionQuotas implements ChannelInterceptor {

    /** Room for those that dead wires have left behind, too. */
    private static final int SESSIONS = 20;

    private static final int SUBSCRIPTIONS = 50;

    private static final String KEPT = SessionQuotas.class.getName();

    private static final Refused TOO_MANY_SESSIONS = new Refused("too-many-sessions",
            "You are here %d times already.".formatted(SESSIONS), "Close a window.");

    private static final Refused TOO_MANY_SUBSCRIPTIONS = new Refused("too-many-subscriptions",
            "This session has %d subscriptions already.".formatted(SUBSCRIPTIONS), "Give one up with UNSUBSCRIBE.");

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
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (frame == null || frame.getMessageType() == null || frame.getSessionAttributes() == null) {
            return message;
        }
        return switch (frame.getMessageType()) {
            case CONNECT -> connect(frame, message);
            case SUBSCRIBE -> subscribe(frame, message);
            case UNSUBSCRIBE -> unsubscribe(frame, message);
            default -> message;
        };
    }

    private @Nullable Message<?> connect(StompHeaderAccessor connect, Message<?> message) {
        var person = (connect.getUser() != null) ? this.people.getUser(connect.getUser().getName()) : null;
        if (person == null || person.getSessions().size() < SESSIONS) {
            return message;
        }
        this.ending.end(message, TOO_MANY_SESSIONS);
        return null;
    }

    /** What a controller answers once is not kept. */
    private @Nullable Message<?> subscribe(StompHeaderAccessor subscribe, Message<?> message) {
        if (String.valueOf(subscribe.getDestination()).startsWith(Destinations.APP)) {
            return message;
        }
        var kept = kept(subscribe);
        var why = (kept.size() < SUBSCRIPTIONS) ? TAKEN : TOO_MANY_SUBSCRIPTIONS;
        if (kept.size() < SUBSCRIPTIONS && kept.add(subscribe.getSubscriptionId())) {
            return message;
        }
        this.errors.tell(why, message);
        return null;
    }

    private static Message<?> unsubscribe(StompHeaderAccessor unsubscribe, Message<?> message) {
        kept(unsubscribe).remove(unsubscribe.getSubscriptionId());
        return message;
    }

    @SuppressWarnings("unchecked")
    private static Set<@Nullable String> kept(StompHeaderAccessor frame) {
        return (Set<@Nullable String>) frame.getSessionAttributes()
            .computeIfAbsent(KEPT, fresh -> ConcurrentHashMap.newKeySet());
    }

}
