package sandbox.relay;

import java.util.Map;
import java.util.Objects;
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
import org.springframework.messaging.simp.broker.OrderedMessageChannelDecorator;
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

/**
 * The broker hears of a subscription on another wire, a moment later than the application
 * answers the next frame: what is said between that answer and the subscription would be
 * lost in silence. So CONNECT and SUBSCRIBE count as handled, and let the session's next
 * frame pass, only once the broker has confirmed them.
 */
@Component
@Profile("rabbitmq")
class SubscriptionReceipts implements InboundCheck, WebSocketMessageBrokerConfigurer {

    /**
     * Where Spring keeps what is to be run when a frame has been handled: it names it
     * privately, and offers only to read it.
     */
    private static final String NEXT = "simpNextMessageTask";

    private static final String OURS = "subscribed";

    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();

    private final Executor inbound;

    SubscriptionReceipts(@Lazy @Qualifier("clientInboundChannelExecutor") Executor inbound) {
        this.inbound = inbound;
    }

    @Override
    public Place place() {
        return Place.RECEIPT;
    }

    @Override
    public boolean passes(StompHeaderAccessor frame, Message<?> message) {
        if (isForTheBroker(frame)) {
            hold(frame, message, await(frame));
        }
        return true;
    }

    private static boolean isForTheBroker(StompHeaderAccessor frame) {
        return frame.getMessageType() == SimpMessageType.CONNECT
                || !String.valueOf(frame.getDestination()).startsWith(Destinations.APP);
    }

    /** One at a time for each session, since the next frame waits. */
    private Awaited await(StompHeaderAccessor frame) {
        var confirmation = confirmation(frame);
        this.awaited.put(String.valueOf(frame.getSessionId()), confirmation);
        return confirmation;
    }

    private static Awaited confirmation(StompHeaderAccessor frame) {
        if (frame.getMessageType() == SimpMessageType.CONNECT) {
            return new Awaited(StompCommand.CONNECTED, null, false, new CompletableFuture<>());
        }
        boolean ours = frame.getReceipt() == null;
        if (ours) {
            frame.setReceipt(OURS);
        }
        return new Awaited(StompCommand.RECEIPT, frame.getReceipt(), ours, new CompletableFuture<>());
    }

    /**
     * A frame has been handled when each handler has run the task: the broker's
     * confirmation takes the place of one of them.
     */
    private void hold(StompHeaderAccessor frame, Message<?> message, Awaited confirmation) {
        var next = OrderedMessageChannelDecorator.getNextMessageTask(message);
        var first = new AtomicBoolean(true);
        Runnable whenConfirmed = () -> {
            if (first.getAndSet(false)) {
                confirmation.come.thenRunAsync(next, this.inbound);
            }
            else {
                next.run();
            }
        };
        frame.setHeader(NEXT, whenConfirmed);
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.interceptors(new ChannelInterceptor() {

            @Override
            public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
                var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
                return (frame != null && isAnsweredByUs(frame)) ? null : message;
            }

        });
    }

    /** Whether it was this server alone that wanted to know. */
    private boolean isAnsweredByUs(StompHeaderAccessor frame) {
        var session = String.valueOf(frame.getSessionId());
        var confirmation = this.awaited.get(session);
        if (confirmation == null || !confirmation.isGivenBy(frame)) {
            return false;
        }
        this.awaited.remove(session);
        confirmation.come.complete(null);
        return confirmation.ours;
    }

    @EventListener
    void forget(SessionDisconnectEvent end) {
        this.awaited.remove(end.getSessionId());
    }

    /**
     * @param by the command that confirms
     * @param receipt the receipt it names, if any
     * @param ours whether the client asked for none
     */
    private record Awaited(StompCommand by, @Nullable String receipt, boolean ours, CompletableFuture<Void> come) {

        boolean isGivenBy(StompHeaderAccessor frame) {
            return frame.getCommand() == this.by && Objects.equals(frame.getReceiptId(), this.receipt);
        }

    }

}
