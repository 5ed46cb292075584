package sandbox.messaging;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * What {@code /actuator/metrics} tells of messaging, each name with {@code sandbox.} in
 * front: sessions by transport, messages in and out, refusals by code, sessions cut.
 */
@Component
public class MessagingMetrics implements WebSocketMessageBrokerConfigurer {

    private static final String PREFIX = "sandbox.";

    private final MeterRegistry meters;

    private final Counter in;

    private final Counter out;

    private final Counter cut;

    public MessagingMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.in = meters.counter(PREFIX + "messages.in");
        this.out = meters.counter(PREFIX + "messages.out");
        this.cut = meters.counter(PREFIX + "cut");
    }

    void in() {
        this.in.increment();
    }

    /** Messages to one session that do not pass by the outbound channel. */
    public void out(int messages) {
        this.out.increment(messages);
    }

    void refused(Refused why) {
        this.meters.counter(PREFIX + "refused", "code", why.code()).increment();
    }

    /** A session that did not take what was sent to it. */
    public void cut() {
        this.cut.increment();
    }

    public <T> void gauge(String name, Tags tags, T of, ToDoubleFunction<T> value) {
        this.meters.gauge(PREFIX + name, tags, of, value);
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.interceptors(new ChannelInterceptor() {

            @Override
            public Message<?> preSend(Message<?> message, MessageChannel channel) {
                if (SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) == SimpMessageType.MESSAGE) {
                    out(1);
                }
                return message;
            }

        });
    }

}
