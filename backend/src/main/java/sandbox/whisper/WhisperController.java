package sandbox.whisper;

import java.security.Principal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.simp.user.SimpUser;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.util.ConcurrentLruCache;

import sandbox.access.Names;
import sandbox.messaging.Destinations;
import sandbox.messaging.PersonalMessages;
import sandbox.messaging.Refused;

@Controller
class WhisperController {

    /** A thousand who are here are not folded anew for each who is not. */
    private final ConcurrentLruCache<String, String> keys = new ConcurrentLruCache<>(10_000, Names::key);

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
        var whispered = new Whispered(speaker.getName(), addressee(whisper.to()), whisper.info(),
                this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Stream.of(whispered.from(), whispered.to())
            .distinct()
            .forEach(person -> this.messages.send(person, Destinations.WHISPERS, whispered));
    }

    private String addressee(String name) {
        if (this.people.getUser(name) != null) {
            return name;
        }
        var key = Names.key(name);
        return this.people.getUsers()
            .stream()
            .map(SimpUser::getName)
            .filter(each -> this.keys.get(each).equals(key))
            .findFirst()
            .orElseThrow(() -> new Refused("nobody-there", (Names.isTooLong(name) ? "Nobody of that name is here."
                    : "%s is not here.".formatted(Names.shown(name))), "Nothing was sent."));
    }

}
