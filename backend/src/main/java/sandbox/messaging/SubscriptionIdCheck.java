package sandbox.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.stereotype.Component;

/**
 * STOMP 1.2 wants an id with SUBSCRIBE and UNSUBSCRIBE. Spring's broker only logs that
 * there is none.
 */
@Component
@Order(0)
class SubscriptionIdCheck implements ChannelInterceptor {

    private static final Refused NO_ID = new Refused("bad-frame", "A subscription needs an id.",
            "Add a header such as id:1; UNSUBSCRIBE names the same one.");

    private final StompErrorHandler errors;

    SubscriptionIdCheck(StompErrorHandler errors) {
        this.errors = errors;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var type = SimpMessageHeaderAccessor.getMessageType(message.getHeaders());
        if ((type == SimpMessageType.SUBSCRIBE || type == SimpMessageType.UNSUBSCRIBE)
                && SimpMessageHeaderAccessor.getSubscriptionId(message.getHeaders()) == null) {
            this.errors.end(message, NO_ID);
            return null;
        }
        return message;
    }

}
