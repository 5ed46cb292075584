package sandbox.messaging;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * What every frame passes on its way in: the checks that look at frames of its type, as
 * {@link InboundCheck.Place} lists them.
 */
@Configuration
class InboundChecks implements WebSocketMessageBrokerConfigurer {

    private final Map<SimpMessageType, List<InboundCheck>> checks = new EnumMap<>(SimpMessageType.class);

    private final StompErrorHandler errors;

    private final MessagingMetrics metrics;

    InboundChecks(ObjectProvider<InboundCheck> checks, StompErrorHandler errors, MessagingMetrics metrics) {
        var inOrder = checks.stream().sorted(Comparator.comparing(InboundCheck::place)).toList();
        Arrays.stream(SimpMessageType.values())
            .forEach(
                    type -> this.checks.put(type, inOrder.stream().filter(check -> check.place().sees(type)).toList()));
        this.errors = errors;
        this.metrics = metrics;
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration inbound) {
        inbound.interceptors(new ChannelInterceptor() {

            @Override
            public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
                var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
                return (frame != null && passes(frame, message)) ? message : null;
            }

            @Override
            public void afterSendCompletion(Message<?> message, MessageChannel channel, boolean sent,
                    @Nullable Exception failure) {
                if (failure != null) {
                    InboundChecks.this.errors.fail(message, failure);
                }
            }

        });
    }

    /**
     * A check that fails is answered here: with the receive order preserved, Spring only
     * logs what it throws, to a logger that is off for the clients' mistakes, and the
     * client waits for ever.
     */
    private boolean passes(StompHeaderAccessor frame, Message<?> message) {
        try {
            var type = frame.getMessageType();
            if (type == SimpMessageType.MESSAGE) {
                this.metrics.in();
            }
            return type != null && this.checks.get(type).stream().allMatch(check -> check.passes(frame, message));
        }
        catch (RuntimeException failure) {
            this.errors.fail(message, failure);
            return false;
        }
    }

}
