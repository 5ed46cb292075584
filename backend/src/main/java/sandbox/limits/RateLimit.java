package sandbox.limits;

import java.time.Duration;
import java.util.Map;

import io.github.bucket4j.Bucket;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;

import sandbox.messaging.ErrorsToSender;
import sandbox.messaging.InboundCheck;
import sandbox.messaging.Refused;

/**
 * How fast one session may send, and how fast subscribe. What comes faster is refused,
 * one answer each, and may be sent again.
 */
@Component
class RateLimit implements InboundCheck {

    private final Map<SimpMessageType, Integer> perSecond;

    private final ErrorsToSender errors;

    RateLimit(@Value("${sandbox.messages-per-second}") int messages,
            @Value("${sandbox.subscriptions-per-second}") int subscriptions, ErrorsToSender errors) {
        this.perSecond = Map.of(SimpMessageType.MESSAGE, messages, SimpMessageType.SUBSCRIBE, subscriptions);
        this.errors = errors;
    }

    @Override
    public Place place() {
        return Place.RATE;
    }

    @Override
    public boolean passes(StompHeaderAccessor frame, Message<?> message) {
        int limit = this.perSecond.get(frame.getMessageType());
        if (allowance(frame.getSessionAttributes(), frame.getMessageType().name(), limit).tryConsume(1)) {
            return true;
        }
        this.errors.tell(new Refused("too-fast", "That was too fast: at most %s a second.".formatted(limit),
                "This one was not sent. Send it again in a moment."), message);
        return false;
    }

    /** Of one kind of frames in one session, which keeps it. */
    static Bucket allowance(Map<String, Object> session, String kind, int perSecond) {
        return (Bucket) session.computeIfAbsent(RateLimit.class.getName() + kind,
                fresh -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build());
    }

}
