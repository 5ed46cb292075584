package sandbox.presence;

import java.text.Collator;
import java.util.Locale;

import org.springframework.context.event.EventListener;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.messaging.simp.user.SimpUser;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.web.socket.messaging.SessionConnectedEvent;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

import sandbox.messaging.Destinations;

@Controller
class PresenceController {

    private final SimpUserRegistry people;

    private final SimpMessageSendingOperations messages;

    PresenceController(SimpUserRegistry people, SimpMessageSendingOperations messages) {
        this.people = people;
        this.messages = messages;
    }

    @SubscribeMapping(Destinations.PRESENCE_NOW)
    Here here() {
        return new Here(this.people.getUsers()
            .stream()
            .map(SimpUser::getName)
            .sorted(Collator.getInstance(Locale.ROOT))
            .toList());
    }

    /**
     * One announcement at a time: of two that crossed, the older could otherwise come
     * last, and stay.
     */
    @EventListener({ SessionConnectedEvent.class, SessionDisconnectEvent.class })
    synchronized void announce() {
        this.messages.convertAndSend(Destinations.PRESENCE, here());
    }

}
