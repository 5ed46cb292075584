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

    synchronized void say(String speaker, Say say) {
        this.events.publishEvent(this.history.append(speaker, say));
    }

}
