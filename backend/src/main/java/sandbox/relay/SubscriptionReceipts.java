package sandbox.relay;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

import sandbox.messaging.Destinations;
import sandbox.messaging.InboundCheck;
import sandbox.messaging.Receipts;

/**
 * The broker hears of a subscription on another wire, a moment later than the application
 * answers the next frame: what is said between that answer and the subscription would be
 * lost in silence. So CONNECT, SUBSCRIBE and UNSUBSCRIBE count as handled, and let the
 * session's next frame pass, only once the broker has confirmed them.
 */
@Component
@Profile("rabbitmq")
class SubscriptionReceipts implements InboundCheck, WebSocketMessageBrokerConfigurer {

    private static final String OURS = "subscribed";

    /** One at a time for each session, since the next frame waits. */
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();

    private final Executor inbound;

    SubscriptionReceipts(@Lazy @Qualifier("clientInboundChannelExecutor") Executor inbound) {
        this.inbound = inbound;
    }

    @Override
    public Place place() {
        return Place.CONFIRMATION;
    }

    @Override
    public boolean passes(StompHeaderAccessor frame, Message<?> message) {
        if (frame.getMessageType() == SimpMessageType.CONNECT) {
            hold(frame, message, StompCommand.CONNECTED);
        }
        else if (!String.valueOf(frame.getDestination()).startsWith(Destinations.APP)) {
            frame.setReceipt(OURS);
            hold(frame, message, StompCommand.RECEIPT);
        }
        return true;
    }

    /**
     * A frame has been handled when each handler has run its task: the broker's
     * confirmation takes the place of one of them.
     */
    private void hold(StompHeaderAccessor frame, Message<?> message, StompCommand confirmation) {
        var awaited = new Awaited(confirmation, new CompletableFuture<>());
        this.awaited.put(String.valueOf(frame.getSessionId()), awaited);
        var first = new AtomicBoolean(true);
        Receipts.afterEachHandler(frame, message, next -> {
            if (first.getAndSet(false)) {
                awaited.come.thenRunAsync(next, this.inbound);
            }
            else {
                next.run();
            }
        });
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.interceptors(new ChannelInterceptor() {

            @Override
            public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
                var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
                return (frame != null && isForUsAlone(frame)) ? null : message;
            }

        });
    }

    private boolean isForUsAlone(StompHeaderAccessor frame) {
        var session = String.valueOf(frame.getSessionId());
        var confirmation = this.awaited.get(session);
        if (confirmation == null || frame.getCommand() != confirmation.by || isAnotherReceipt(frame)) {
            return false;
        }
        this.awaited.remove(session);
        confirmation.come.complete(null);
        return frame.getCommand() == StompCommand.RECEIPT;
    }

    private static boolean isAnotherReceipt(StompHeaderAccessor frame) {
        return frame.getCommand() == StompCommand.RECEIPT && !OURS.equals(frame.getReceiptId());
    }

    @EventListener
    void forget(SessionDisconnectEvent end) {
        this.awaited.remove(end.getSessionId());
    }

    /**
     * @param by the command that confirms
     */
    private record Awaited(StompCommand by, CompletableFuture<Void> come) {
    }

}
