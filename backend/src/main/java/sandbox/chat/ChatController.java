package sandbox.chat;

import java.security.Principal;

import jakarta.validation.Valid;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Controller;

import sandbox.messaging.Destinations;

@Controller
class ChatController {

    private final Chat chat;

    ChatController(Chat chat) {
        this.chat = chat;
    }

    @MessageMapping(Destinations.SAY)
    void say(@Valid @Payload Say say, Principal speaker) {
        this.chat.say(speaker.getName(), say);
    }

}
