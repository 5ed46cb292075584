package sandbox.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.stereotype.Component;

/**
 * Faults of the server's own checks. With the receive order preserved, Spring only logs
 * what a check throws, to a logger that is off here for the clients' mistakes, and the
 * client waits for ever.
 */
@Component
@Order(-1)
class InterceptorFailures implements ChannelInterceptor {

    private final StompErrorHandler errors;

    InterceptorFailures(StompErrorHandler errors) {
        this.errors = errors;
    }

    @Override
    public void afterSendCompletion(Message<?> message, MessageChannel channel, boolean sent,
            @Nullable Exception failure) {
        if (failure != null) {
            this.errors.fail(message, failure);
        }
    }

}
