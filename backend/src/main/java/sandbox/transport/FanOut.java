package sandbox.transport;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.support.MessageBuilder;

import sandbox.messaging.MessagingMetrics;
import sandbox.sessions.OpenSessions;

/**
 * Spring's simple broker, which makes the frame of a message once and puts it into the
 * queue of each session that has subscribed. Its own makes a message for each, and takes
 * it to another thread, through its handler for STOMP, an encoder, a guard against slow
 * readers and a session of SockJS's.
 */
class FanOut extends SimpleBrokerMessageHandler {

    private final AtomicLong messages = new AtomicLong();

    private final OpenSessions sessions;

    private final SendExecutors executors;

    private final MessagingMetrics metrics;

    /** Instead of Spring's, with what {@code MessagingConfiguration} has told it. */
    FanOut(SimpleBrokerMessageHandler spring, OpenSessions sessions, SendExecutors executors,
            MessagingMetrics metrics) {
        super(spring.getClientInboundChannel(), spring.getClientOutboundChannel(), spring.getBrokerChannel(),
                spring.getDestinationPrefixes());
        setTaskScheduler(spring.getTaskScheduler());
        setHeartbeatValue(spring.getHeartbeatValue());
        setPreservePublishOrder(spring.isPreservePublishOrder());
        setApplicationEventPublisher(spring.getApplicationEventPublisher());
        setPhase(spring.getPhase());
        this.sessions = sessions;
        this.executors = executors;
        this.metrics = metrics;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void sendMessageToSubscribers(@Nullable String destination, Message<?> message) {
        var frames = new MessageFrames((Message<byte[]>) message, String.valueOf(this.messages.incrementAndGet()));
        var receivers = new ArrayList<AsyncSession>();
        getSubscriptionRegistry().findSubscriptions(message).forEach((id, subscriptions) -> {
            var session = AsyncSession.of(this.sessions.find(id));
            if (session != null) {
                subscriptions.forEach(each -> put(frames.of(each), session, id, message));
                receivers.add(session);
            }
        });
        this.executors.each(receivers, AsyncSession::send);
    }

    private void put(MessageFrames.Frame frame, AsyncSession session, String id, Message<?> message) {
        if (session.add(frame)) {
            this.metrics.out(1);
        }
        else {
            this.executors.sayGoodbye(() -> sendAsSpringDoes(id, message));
        }
    }

    /** To a session that has no room: Spring hears that, and ends it for all who ask. */
    private void sendAsSpringDoes(String id, Message<?> message) {
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setSessionId(id);
        headers.copyHeadersIfAbsent(message.getHeaders());
        headers.setLeaveMutable(true);
        getClientOutboundChannel()
            .send(MessageBuilder.createMessage(message.getPayload(), headers.getMessageHeaders()));
    }

}
