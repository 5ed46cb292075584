package sandbox.transport;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * Gives a message its id once, for all that hear it. Spring would give each frame one of
 * its own, and no two would be alike; STOMP 1.2 asks for an id of the message.
 */
@Configuration
@Profile("!rabbitmq")
class BroadcastIds implements WebSocketMessageBrokerConfigurer {

    private final AtomicLong messages = new AtomicLong();

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.configureBrokerChannel().interceptors(new Numbering());
    }

    /** Not a bean itself: those that are check what comes in. */
    private final class Numbering implements ChannelInterceptor {

        @Override
        public Message<?> preSend(Message<?> message, MessageChannel channel) {
            var headers = SimpMessageHeaderAccessor.wrap(message);
            if (headers.getMessageType() != SimpMessageType.MESSAGE) {
                return message;
            }
            headers.setNativeHeader(StompHeaderAccessor.STOMP_MESSAGE_ID_HEADER,
                    String.valueOf(BroadcastIds.this.messages.incrementAndGet()));
            return MessageBuilder.createMessage(message.getPayload(), headers.getMessageHeaders());
        }

    }

}
