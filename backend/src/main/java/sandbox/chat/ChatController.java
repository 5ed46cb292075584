package sandbox.chat;

import java.security.Principal;

import jakarta.validation.Valid;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.stereotype.Controller;

import sandbox.messaging.Destinations;
import sandbox.messaging.Limits;

@Controller
class ChatController {

    /** What a page that opens is shown. */
    private static final int RECENT = 200;

    /**
     * What a page that was away is given; after a longer absence it has to begin anew.
     */
    private static final int MOST = 1_000;

    private final Chat chat;

    private final History history;

    ChatController(Chat chat, History history) {
        this.chat = chat;
        this.history = history;
    }

    @MessageMapping(Destinations.SAY)
    void say(@Valid @Payload Say say, Principal speaker) {
        this.chat.say(speaker.getName(), say);
    }

    @SubscribeMapping(Destinations.SINCE)
    Since since(@DestinationVariable long seq) {
        if (seq < 0) {
            throw Limits.NO_NUMBER;
        }
        return this.history.since(seq, (seq == 0) ? RECENT : MOST);
    }

}
