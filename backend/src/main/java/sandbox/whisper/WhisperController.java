package sandbox.whisper;

import java.security.Principal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.stereotype.Controller;

import sandbox.messaging.Destinations;
import sandbox.messaging.PersonalMessages;
import sandbox.messaging.Refused;

@Controller
class WhisperController {

    private final SimpUserRegistry people;

    private final PersonalMessages messages;

    private final InstantSource clock;

    WhisperController(SimpUserRegistry people, PersonalMessages messages, InstantSource clock) {
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * To every session of the addressee, and to every session of the speaker, who may
     * have several windows too.
     */
    @MessageMapping(Destinations.WHISPER)
    void whisper(@Valid @Payload Whisper whisper, Principal speaker) {
        if (this.people.getUser(whisper.to()) == null) {
            throw new Refused("nobody-there", "%s is not here.".formatted(whisper.to()), "Nothing was sent.");
        }
        var whispered = new Whispered(speaker.getName(), whisper.to(), whisper.info(),
                this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Stream.of(whispered.from(), whispered.to())
            .distinct()
            .forEach(person -> this.messages.send(person, Destinations.WHISPERS, whispered));
    }

}
