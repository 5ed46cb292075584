package sandbox.chat;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import sandbox.relay.NodeBuried;

/**
 * A node may have died between storing a message and telling it. Whoever buries it tells
 * the newest once more: who has that drops it, and who has not sees the gap, and asks.
 */
@Component
class LastWords {

    private final History history;

    private final ApplicationEventPublisher events;

    LastWords(History history, ApplicationEventPublisher events) {
        this.history = history;
        this.events = events;
    }

    @EventListener(NodeBuried.class)
    void tellTheNewestAgain() {
        this.history.since(0, 1).messages().forEach(this.events::publishEvent);
    }

}
