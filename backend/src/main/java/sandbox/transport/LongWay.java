package sandbox.transport;

import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.OrderedMessageChannelDecorator;
import org.springframework.messaging.support.ExecutorChannelInterceptor;

import sandbox.sessions.OpenSessions;

/**
 * Tells each {@link AsyncWebSocketSession} how much is on the way to it that has not
 * arrived, so that nothing overtakes that. What the broker sends the {@link FanOut} have
 * counted. Not a bean: interceptors that are check what comes in.
 */
public class LongWay implements ExecutorChannelInterceptor {

    private final OpenSessions sessions;

    LongWay(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        var socket = socket(message);
        if (socket != null && !isCounted(message)) {
            socket.beginLongWay(1);
        }
        return message;
    }

    /**
     * The broker's messages know of the next one in their session; other answers do not.
     */
    private static boolean isCounted(Message<?> message) {
        return SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) == SimpMessageType.MESSAGE
                && OrderedMessageChannelDecorator.getNextMessageTask(message) != null;
    }

    @Override
    public void afterSendCompletion(Message<?> message, MessageChannel channel, boolean sent,
            @Nullable Exception failure) {
        if (!sent) {
            end(message);
        }
    }

    @Override
    public void afterMessageHandled(Message<?> message, MessageChannel channel, MessageHandler handler,
            @Nullable Exception failure) {
        end(message);
    }

    private void end(Message<?> message) {
        var socket = socket(message);
        if (socket != null) {
            socket.endLongWay();
        }
    }

    private @Nullable AsyncWebSocketSession socket(Message<?> message) {
        return AsyncWebSocketSession
            .of(this.sessions.find(SimpMessageHeaderAccessor.getSessionId(message.getHeaders())));
    }

}
