package sandbox.messaging;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * What {@code /actuator/metrics} tells of messaging, each name with {@code sandbox.} in
 * front: sessions by transport, messages in and out, refusals by code, sessions cut.
 */
@Configuration
public class MessagingMetrics implements WebSocketMessageBrokerConfigurer {

    private static final String PREFIX = "sandbox.";

    /** A message to one session that does not pass by the outbound channel. */
    public static void out() {
        Out.MESSAGES.increment();
    }

    static void refused(Refused why) {
        Metrics.counter(PREFIX + "refused", "code", why.code()).increment();
    }

    /** A session that did not take what was sent to it. */
    public static void cut() {
        Metrics.counter(PREFIX + "cut").increment();
    }

    public static <T> void gauge(MeterRegistry meters, String name, Tags tags, T of, ToDoubleFunction<T> value) {
        meters.gauge(PREFIX + name, tags, of, value);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration inbound) {
        inbound.interceptors(counting(Metrics.counter(PREFIX + "messages.in")));
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.interceptors(counting(Out.MESSAGES));
    }

    private static ChannelInterceptor counting(Counter messages) {
        return new ChannelInterceptor() {

            @Override
            public Message<?> preSend(Message<?> message, MessageChannel channel) {
                if (SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) == SimpMessageType.MESSAGE) {
                    messages.increment();
                }
                return message;
            }

        };
    }

    /** Registered late: before there is a registry, Micrometer warns. */
    private static final class Out {

        private static final Counter MESSAGES = Metrics.counter(PREFIX + "messages.out");

    }

}
