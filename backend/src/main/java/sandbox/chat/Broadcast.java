package sandbox.chat;

import org.springframework.context.event.EventListener;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.stereotype.Component;

import sandbox.messaging.Destinations;

/** Whatever is said, by whom and however, is heard by everyone in the room. */
@Component
class Broadcast {

    private final SimpMessageSendingOperations messages;

    Broadcast(SimpMessageSendingOperations messages) {
        this.messages = messages;
    }

    @EventListener
    void tellEveryone(Said said) {
        this.messages.convertAndSend(Destinations.ROOM, said);
    }

}
