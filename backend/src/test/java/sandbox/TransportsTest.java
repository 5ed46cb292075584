package sandbox;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class TransportsTest {

    @ParameterizedTest
    @EnumSource
    void everyoneHearsWhatAliceSaysOverEachTransport(Way way, StompClients stomp) {
        var alice = stomp.connectAs("alice", way);
        var bob = stomp.connectAs("bob", way);
        var heardByAlice = alice.subscribe("/topic/chat_demo");
        var heardByBob = bob.subscribe("/topic/chat_demo");

        alice.send("/app/chat_demo", Map.of("info", "Is this thing on?"));

        assertThat(heardByAlice.next().path("info").asString()).isEqualTo("Is this thing on?");
        assertThat(heardByBob.next().path("from").asString()).isEqualTo("alice");
    }

    @ParameterizedTest
    @EnumSource
    void aWhisperArrivesOverEachTransport(Way way, StompClients stomp) {
        var alice = stomp.connectAs("alice", way);
        var heardByBob = stomp.connectAs("bob", way).subscribe("/user/queue/whisper");

        alice.send("/app/whisper", Map.of("to", "bob", "info", "Only you"));

        assertThat(heardByBob.next().path("info").asString()).isEqualTo("Only you");
    }

}
