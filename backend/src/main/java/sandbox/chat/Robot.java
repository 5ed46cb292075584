package sandbox.chat;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Talks by itself, so that there is something to hear. */
@Component
@ConditionalOnProperty("sandbox.robot")
@EnableScheduling
class Robot {

    private final Chat chat;

    private int sentences;

    Robot(Chat chat) {
        this.chat = chat;
    }

    @Scheduled(fixedRateString = "${sandbox.robot}")
    void talk() {
        this.sentences++;
        this.chat.say("robot", new Say(null, "Sentence " + this.sentences));
    }

}
