package sandbox.presence;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.context.event.EventListener;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Controller;
import org.springframework.web.socket.messaging.SessionConnectedEvent;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

import sandbox.messaging.Destinations;
import sandbox.relay.NodeBuried;

@Controller
class PresenceController {

    private static final Duration TOGETHER = Duration.ofMillis(50);

    private final AtomicBoolean announcing = new AtomicBoolean();

    private final SimpUserRegistry people;

    private final SimpMessageSendingOperations messages;

    private final TaskScheduler scheduler;

    PresenceController(SimpUserRegistry people, SimpMessageSendingOperations messages,
            TaskScheduler messageBrokerTaskScheduler) {
        this.people = people;
        this.messages = messages;
        this.scheduler = messageBrokerTaskScheduler;
    }

    @SubscribeMapping(Destinations.PRESENCE_NOW)
    Here here() {
        var alphabet = Collator.getInstance(Locale.ROOT);
        return new Here(this.people.getUsers()
            .stream()
            .map(person -> alphabet.getCollationKey(person.getName()))
            .sorted()
            .map(CollationKey::getSourceString)
            .toList());
    }

    /**
     * However many come and go at once, they are announced together: a list for each of a
     * thousand who connect would be a thousand times a thousand names.
     */
    @EventListener({ SessionConnectedEvent.class, SessionDisconnectEvent.class, NodeBuried.class })
    void changed() {
        if (this.announcing.compareAndSet(false, true)) {
            this.scheduler.schedule(this::announce, Instant.now().plus(TOGETHER));
        }
    }

    private void announce() {
        this.announcing.set(false);
        this.messages.convertAndSend(Destinations.PRESENCE, here());
    }

}
