package sandbox.chat;

import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.stereotype.Component;

import sandbox.messaging.Destinations;

/**
 * The room: what is said is stored first and heard second, one after the other, so all
 * hear it in the order stored.
 */
@Component
class Chat {

    private final History history;

    private final SimpMessageSendingOperations messages;

    Chat(History history, SimpMessageSendingOperations messages) {
        this.history = history;
        this.messages = messages;
    }

    synchronized void say(String speaker, Say say) {
        var said = this.history.append(speaker, say);
        this.messages.convertAndSend(Destinations.ROOM, said);
    }

}
