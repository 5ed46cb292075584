package sandbox.messaging;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.broker.OrderedMessageChannelDecorator;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.AbstractSubscribableChannel;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/**
 * Answers the header {@code receipt} once a frame has been handled, and nothing where it
 * was refused. Spring's simple broker answers that of DISCONNECT alone, RabbitMQ those of
 * what it sees; so no other one gets as far as a broker.
 */
@Component
public class Receipts implements InboundCheck {

    /**
     * Where Spring keeps what each handler runs when it has handled a frame: it names it
     * privately, and offers only to read it.
     */
    private static final String NEXT = "simpNextMessageTask";

    /** How many have yet to handle a frame that asks for a receipt. */
    private static final String HANDLERS = Receipts.class.getName();

    private final ObjectProvider<AbstractSubscribableChannel> inbound;

    private final MessageChannel outbound;

    Receipts(@Qualifier("clientInboundChannel") ObjectProvider<AbstractSubscribableChannel> inbound,
            @Lazy @Qualifier("clientOutboundChannel") MessageChannel outbound) {
        this.inbound = inbound;
        this.outbound = outbound;
    }

    @Override
    public Place place() {
        return Place.RECEIPT;
    }

    @Override
    public boolean passes(StompHeaderAccessor frame, Message<?> message) {
        var receipt = frame.getReceipt();
        if (receipt != null) {
            frame.removeNativeHeader(StompHeaderAccessor.STOMP_RECEIPT_HEADER);
            var handlers = new AtomicInteger(this.inbound.getObject().getSubscribers().size());
            frame.setHeader(HANDLERS, handlers);
            afterEachHandler(frame, message, next -> {
                if (handlers.decrementAndGet() == 0) {
                    answer(frame.getSessionId(), receipt);
                }
                next.run();
            });
        }
        return true;
    }

    private void answer(@Nullable String session, String receipt) {
        var answer = StompHeaderAccessor.create(StompCommand.RECEIPT);
        answer.setReceiptId(receipt);
        answer.setSessionId(session);
        this.outbound.send(MessageBuilder.createMessage(new byte[0], answer.getMessageHeaders()));
    }

    /** There will be none: its sender is told something else. */
    static void withhold(Message<?> refused) {
        if (refused.getHeaders().get(HANDLERS) instanceof AtomicInteger handlers) {
            handlers.set(Integer.MAX_VALUE);
        }
    }

    /**
     * Puts something in the place of what a handler runs when it has handled a frame: to
     * let the session's next one pass, once all of them have.
     * @param what has to run the one that was there
     */
    public static void afterEachHandler(StompHeaderAccessor frame, Message<?> message, Consumer<Runnable> what) {
        var next = OrderedMessageChannelDecorator.getNextMessageTask(message);
        if (next != null) {
            frame.setHeader(NEXT, (Runnable) () -> what.accept(next));
        }
    }

}
