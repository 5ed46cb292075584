package sandbox.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.stereotype.Component;

/**
 * Messages to one person, or to one of that person's sessions.
 */
@Component
public class PersonalMessages {

    private final SimpMessageSendingOperations messages;

    private final SimpUserRegistry people;

    /**
     * Asked for late: the checks on the way in answer through this, and it needs the
     * channels they stand on.
     */
    PersonalMessages(@Lazy SimpMessageSendingOperations messages, @Lazy SimpUserRegistry people) {
        this.messages = messages;
        this.people = people;
    }

    /**
     * Sends to every session of a person, one by one: sent to the person at once, with
     * the receive order preserved, Spring seals the message after the first session and
     * loses it to the others (spring-messaging 7.0.10).
     */
    public void send(String person, String destination, Object message) {
        var user = this.people.getUser(person);
        if (user != null) {
            user.getSessions().forEach(session -> sendToSession(session.getId(), destination, message));
        }
    }

    void sendToSession(@Nullable String session, String destination, Object message) {
        this.messages.convertAndSendToUser(String.valueOf(session), destination, message, to(session));
    }

    private static MessageHeaders to(@Nullable String session) {
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setSessionId(session);
        headers.setLeaveMutable(true);
        return headers.getMessageHeaders();
    }

}
