package sandbox.chat;

import java.security.Principal;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.simp.annotation.SendToUser;
import org.springframework.stereotype.Controller;

import sandbox.messaging.Destinations;

@Controller
class ChatController {

    private final Chat chat;

    ChatController(Chat chat) {
        this.chat = chat;
    }

    /** Answers the session that said it, and only now that it is stored. */
    @MessageMapping(Destinations.SAY)
    @SendToUser(destinations = Destinations.ACKS, broadcast = false)
    @Nullable Ack say(@Valid @Payload Say say, Principal speaker) {
        var said = this.chat.say(speaker.getName(), say);
        return (said.key() != null) ? new Ack(said.key(), said.seq()) : null;
    }

}
