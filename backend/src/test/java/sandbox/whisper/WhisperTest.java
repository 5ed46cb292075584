package sandbox.whisper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class WhisperTest {

    @Test
    void onlyTheAddresseeHearsAWhisper(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heardByBob = stomp.connectAs("bob").subscribe("/user/queue/whisper", Whispered.class);
        var heardByCarol = stomp.connectAs("carol").subscribe("/user/queue/whisper", Whispered.class);

        alice.send("/app/whisper", new Whisper("bob", "Only you"));
        alice.send("/app/whisper", new Whisper("carol", "And only you"));

        assertThat(heardByBob.next().info()).isEqualTo("Only you");
        assertThat(heardByCarol.next().info()).isEqualTo("And only you");
        assertThat(heardByBob.arrived()).isEmpty();
    }

    @Test
    void everyWindowOfTheAddresseeHearsAWhisper(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var bob = StompClients.signIn("bob", "workshop", "browser of bob");
        var heardInOneWindow = stomp.connect(bob).subscribe("/user/queue/whisper", Whispered.class);
        var heardInTheOther = stomp.connect(bob).subscribe("/user/queue/whisper", Whispered.class);

        alice.send("/app/whisper", new Whisper("bob", "Only you"));

        assertThat(heardInOneWindow.next().info()).isEqualTo("Only you");
        assertThat(heardInTheOther.next().info()).isEqualTo("Only you");
    }

    @Test
    void theSpeakersOtherWindowHearsItToo(StompClients stomp) {
        var alice = StompClients.signIn("alice", "workshop", "browser of alice");
        var speaking = stomp.connect(alice);
        var heardInTheOther = stomp.connect(alice).subscribe("/user/queue/whisper", Whispered.class);
        stomp.connectAs("bob");

        speaking.send("/app/whisper", new Whisper("bob", "Only you"));

        assertThat(heardInTheOther.next().to()).isEqualTo("bob");
    }

    @Test
    void aWhisperToOneselfArrivesOnce(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heard = alice.subscribe("/user/queue/whisper", Whispered.class);

        alice.send("/app/whisper", new Whisper("alice", "note to self"));
        alice.send("/app/whisper", new Whisper("alice", "and another"));

        assertThat(heard.next(2)).extracting(Whispered::info).containsExactly("note to self", "and another");
    }

    @Test
    void aWhisperReachesItsAddresseeHoweverTheNameIsWritten(StompClients stomp) {
        var heard = stomp.connectAs("Zoë O'Brien").subscribe("/user/queue/whisper", Whispered.class);

        stomp.connectAs("bob").send("/app/whisper", new Whisper(" zoe\u0308 O’BRIEN", "Only you"));

        assertThat(heard.next().to()).isEqualTo("Zoë O'Brien");
    }

    @ParameterizedTest
    @CsvSource({ "carol,nobody-there,carol is not here.", "41,nobody-there,Nobody of that name is here.",
            "65,too-long,The name is too long." })
    void whoIsNotHereIsNotNamedAtAnyLength(String to, String code, String message, StompClients stomp) {
        var bob = stomp.connectAs("bob");
        var refused = bob.subscribe("/user/queue/errors");

        bob.send("/app/whisper", new Whisper(to.matches("\\d+") ? "x".repeat(Integer.parseInt(to)) : to, "Only you"));

        assertThat(refused.next().toString()).contains(code, message);
    }

}
