package sandbox.messaging;

import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.broker.OrderedMessageChannelDecorator;
import org.springframework.messaging.support.ExecutorChannelInterceptor;

/**
 * Tells each {@link Outbox} how much is on the way to it that has not arrived, so that
 * nothing overtakes that. Not a bean: interceptors that are check what comes in.
 */
class LongWay implements ExecutorChannelInterceptor {

    private final OpenSessions sessions;

    LongWay(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        var socket = socket(message);
        if (socket != null) {
            socket.beginLongWay();
        }
        return message;
    }

    @Override
    public void afterSendCompletion(Message<?> message, MessageChannel channel, boolean sent,
            @Nullable Exception failure) {
        if (!sent) {
            end(message);
        }
    }

    /**
     * The session's next message, if one waits for this one, is on its way before this
     * one has left it.
     */
    @Override
    public void afterMessageHandled(Message<?> message, MessageChannel channel, MessageHandler handler,
            @Nullable Exception failure) {
        var next = OrderedMessageChannelDecorator.getNextMessageTask(message);
        if (next != null) {
            next.run();
        }
        end(message);
    }

    private void end(Message<?> message) {
        var socket = socket(message);
        if (socket != null) {
            socket.endLongWay();
        }
    }

    private @Nullable Outbox socket(Message<?> message) {
        return Outbox.of(this.sessions.find(SimpMessageHeaderAccessor.getSessionId(message.getHeaders())));
    }

}
