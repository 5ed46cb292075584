package sandbox.messaging;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.OrderedMessageChannelDecorator;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * The short way to a WebSocket, for what many hear: its frame, made once, is put into the
 * {@link Outbox}. Spring takes every listener's copy through its handler for STOMP, an
 * encoder, a guard against slow readers and a session of SockJS's; whatever is for one
 * alone still goes that way, and while it does, what is behind it follows it there.
 */
@Configuration
@Profile("!rabbitmq")
class ShortWay implements WebSocketMessageBrokerConfigurer {

    private final OpenSessions sessions;

    private final Frames frames = new Frames();

    ShortWay(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.interceptors(new Turning());
    }

    private static boolean isMessage(Message<?> message) {
        return SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) == SimpMessageType.MESSAGE;
    }

    private @Nullable Outbox socket(Message<?> message) {
        return Outbox.of(this.sessions.find(SimpMessageHeaderAccessor.getSessionId(message.getHeaders())));
    }

    /** Not a bean itself: those that are check what comes in. */
    private final class Turning implements ExecutorChannelInterceptor {

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable Message<?> beforeHandle(Message<?> message, MessageChannel channel, MessageHandler handler) {
            var socket = socket(message);
            if (socket == null) {
                return message;
            }
            var id = isMessage(message) ? Frames.id(message.getHeaders()) : null;
            if (id == null || !socket.takes(ShortWay.this.frames.of((Message<byte[]>) message, id))) {
                socket.beginLongWay();
                return message;
            }
            // the order of a session's messages is kept by sending the next when this is
            // done
            var next = OrderedMessageChannelDecorator.getNextMessageTask(message);
            if (next != null) {
                next.run();
            }
            return null;
        }

        @Override
        public void afterMessageHandled(Message<?> message, MessageChannel channel, MessageHandler handler,
                @Nullable Exception failure) {
            var socket = socket(message);
            if (socket != null) {
                socket.endLongWay();
            }
        }

    }

}
