package sandbox.messaging;

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

/**
 * How fast one session may send. What comes faster is refused, one answer each, and may
 * be sent again.
 */
@Component
@Order(3)
class Pace implements ChannelInterceptor {

    private final int perSecond;

    private final ErrorsToSender errors;

    Pace(@Value("${sandbox.messages-per-second}") int perSecond, ErrorsToSender errors) {
        this.perSecond = perSecond;
        this.errors = errors;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        if (SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) != SimpMessageType.MESSAGE
                || allowance(message).tryConsume(1)) {
            return message;
        }
        this.errors.tell(new Refused("too-fast", "More than %d messages a second.".formatted(this.perSecond),
                "This one was not sent. Send it again in a moment."), message);
        return null;
    }

    private Bucket allowance(Message<?> message) {
        Map<String, Object> session = SimpMessageHeaderAccessor.getSessionAttributes(message.getHeaders());
        return (Bucket) session.computeIfAbsent("allowance",
                fresh -> Bucket.builder()
                    .addLimit(
                            limit -> limit.capacity(this.perSecond).refillGreedy(this.perSecond, Duration.ofSeconds(1)))
                    .build());
    }

}
