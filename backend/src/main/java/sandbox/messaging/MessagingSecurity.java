package sandbox.messaging;

import java.util.Set;

import static org.springframework.messaging.simp.SimpMessageType.CONNECT;
import static org.springframework.messaging.simp.SimpMessageType.DISCONNECT;
import static org.springframework.messaging.simp.SimpMessageType.HEARTBEAT;
import static org.springframework.messaging.simp.SimpMessageType.UNSUBSCRIBE;

import static sandbox.messaging.Destinations.ACKS;
import static sandbox.messaging.Destinations.APP;
import static sandbox.messaging.Destinations.ARTICLE_PROBE;
import static sandbox.messaging.Destinations.ERRORS;
import static sandbox.messaging.Destinations.PRESENCE;
import static sandbox.messaging.Destinations.PRESENCE_NOW;
import static sandbox.messaging.Destinations.PROBE;
import static sandbox.messaging.Destinations.ROOM;
import static sandbox.messaging.Destinations.SAY;
import static sandbox.messaging.Destinations.SINCE;
import static sandbox.messaging.Destinations.USER;
import static sandbox.messaging.Destinations.WHISPER;
import static sandbox.messaging.Destinations.WHISPERS;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.messaging.access.intercept.MessageMatcherDelegatingAuthorizationManager;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Who may send and subscribe. What the table refuses is answered and dropped, and the
 * session stays; a frame before CONNECT ends it.
 */
@Component
class MessagingSecurity implements InboundCheck {

    private static final AuthorizationManager<Message<?>> RIGHTS = MessageMatcherDelegatingAuthorizationManager
        .builder()
        .simpTypeMatchers(CONNECT, HEARTBEAT, UNSUBSCRIBE, DISCONNECT)
        .permitAll()
        .simpMessageDestMatchers(APP + SAY, APP + WHISPER, APP + PROBE, ARTICLE_PROBE)
        .authenticated()
        .simpSubscribeDestMatchers(ROOM, APP + SINCE, PRESENCE, APP + PRESENCE_NOW, USER + WHISPERS, USER + ACKS,
                USER + ERRORS)
        .authenticated()
        .anyMessage()
        .denyAll()
        .build();

    private static final Set<StompCommand> TRANSACTIONAL = Set.of(StompCommand.SEND, StompCommand.ACK,
            StompCommand.NACK);

    private final ErrorsToSender errors;

    MessagingSecurity(ErrorsToSender errors) {
        this.errors = errors;
    }

    @Override
    public Place place() {
        return Place.RIGHTS;
    }

    @Override
    public boolean passes(StompHeaderAccessor frame, Message<?> message) {
        var sender = (Authentication) frame.getUser();
        var decision = isInTransaction(frame) ? null : RIGHTS.authorize(() -> sender, message);
        if (decision != null && decision.isGranted()) {
            return true;
        }
        this.errors.tell(new Refused("not-allowed", "Nobody may do that: " + what(frame) + ".", hint(frame)), message);
        return false;
    }

    /**
     * What the other frames name so is theirs: STOMP 1.2 gives it a meaning in these. A
     * heartbeat has no command.
     */
    private static boolean isInTransaction(StompHeaderAccessor frame) {
        return frame.getCommand() != null && TRANSACTIONAL.contains(frame.getCommand())
                && frame.getFirstNativeHeader("transaction") != null;
    }

    /** Such as {@code SEND to /topic/chat_demo}. */
    private static String what(StompHeaderAccessor frame) {
        return frame.getCommand() + (StringUtils.hasText(frame.getDestination()) ? " to " + frame.getDestination() : "")
                + (isInTransaction(frame) ? " in a transaction" : "");
    }

    private static String hint(StompHeaderAccessor frame) {
        return switch (isInTransaction(frame) ? StompCommand.BEGIN : frame.getCommand()) {
            case BEGIN, COMMIT, ABORT ->
                "There are no transactions here: send each frame by itself, without the header transaction.";
            case ACK, NACK -> "Nothing waits for it: whatever it asks for, a subscription here has ack:auto.";
            case CONNECTED, MESSAGE, RECEIPT, ERROR -> "A server sends that frame, and a client never.";
            default -> (StringUtils.hasText(frame.getDestination()) ? "Destinations are spelled exactly"
                    : "It needs a header such as destination:" + APP + SAY)
                    + "; what you may use is listed in the README.";
        };
    }

}
