package sandbox.limits;

import java.time.Duration;
import java.util.Map;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.stereotype.Component;

import sandbox.messaging.ErrorsToSender;
import sandbox.messaging.Refused;

/**
 * How fast one session may send, and how fast subscribe. What comes faster is refused,
 * one answer each, and may be sent again.
 */
@Component
@Order(3)
class RateLimit implements ChannelInterceptor {

    private final Map<SimpMessageType, Integer> perSecond;

    private final ErrorsToSender errors;

    RateLimit(@Value("${sandbox.messages-per-second}") int messages,
            @Value("${sandbox.subscriptions-per-second}") int subscriptions, ErrorsToSender errors) {
        this.perSecond = Map.of(SimpMessageType.MESSAGE, messages, SimpMessageType.SUBSCRIBE, subscriptions);
        this.errors = errors;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var type = SimpMessageHeaderAccessor.getMessageType(message.getHeaders());
        var limit = (type != null) ? this.perSecond.get(type) : null;
        if (limit == null || allowance(type, limit, message).tryConsume(1)) {
            return message;
        }
        this.errors.tell(new Refused("too-fast", "That was too fast: at most %d a second.".formatted(limit),
                "This one was not sent. Send it again in a moment."), message);
        return null;
    }

    private static Bucket allowance(SimpMessageType type, int perSecond, Message<?> message) {
        Map<String, Object> session = SimpMessageHeaderAccessor.getSessionAttributes(message.getHeaders());
        return (Bucket) session.computeIfAbsent(RateLimit.class.getName() + type,
                fresh -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build());
    }

}
