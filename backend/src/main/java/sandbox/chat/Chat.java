package sandbox.chat;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The room: what is said is stored first and heard second, one after the other, so all
 * hear it in the order stored.
 */
@Component
class Chat {

    private final History history;

    private final ApplicationEventPublisher events;

    Chat(History history, ApplicationEventPublisher events) {
        this.history = history;
        this.events = events;
    }

    /** Said twice with one key, it is stored once, and heard once. */
    synchronized Said say(String speaker, Say say) {
        var stored = this.history.append(speaker, say);
        if (stored.isNew()) {
            this.events.publishEvent(stored.said());
        }
        return stored.said();
    }

}
