package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sandbox.stories.pages.Visitors;
import sandbox.stories.pages.WireLab;

import static org.assertj.core.api.Assertions.assertThat;

/** Frames written by hand that the server does not take. */
@Tag("slow")
class WrongFramesTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @CsvSource({ "SockJS,#1", WireLab.NATIVE + ",#2" })
    void aWrongFrameIsAnsweredByErrorAndTheEnd(String way, String connection) {
        var alice = this.visitors.opensWireLabAs("alice").connectsBy(way);

        alice.chooses("Forget a colon").sends();

        alice.isTold("Then the server closed the connection (1002)");
        alice.isNow("closed");
        alice.wire().shows(connection + " received ERROR That is not a STOMP frame");
        alice.wire().shows(connection + " closed closed 1002");
    }

    @Test
    void whoWasClosedConnectsAgain() {
        var alice = this.visitors.opensWireLabAs("alice");
        alice.chooses("Forget a colon").sends();
        alice.isNow("closed").sends();
        alice.wire().shows("#1 never sent SEND");

        alice.presses("Connect again");

        alice.isNow("connected").chooses("Say something").sends();
        alice.wire().shows("#2 received MESSAGE /topic/chat_demo");
    }

    @Test
    void nothingComesBeforeConnect() {
        var alice = this.visitors.opensWireLabAs("alice");

        alice.chooses("Send before CONNECT").isNow("open, not signed in").sends();

        alice.isTold("The first frame must be CONNECT.");
        alice.wire().shows("#2 sent SEND /app/chat_demo");
    }

    @Test
    void aFrameWithoutNulWaitsForIt() {
        var bob = this.visitors.visitsAs("bob");
        var alice = this.visitors.opensWireLabAs("alice");

        alice.chooses("Forget the NUL").sends();
        bob.says("Alice?");
        bob.hears("bob: Alice?");
        assertThat(bob.heard()).doesNotContain("alice: Not finished");
        alice.writes("^@").sends();

        bob.hears("alice: Not finished");
    }

    @Test
    void aRefusedFrameDoesNotEndTheConnection() {
        var alice = this.visitors.opensWireLabAs("alice");

        alice.chooses("Send to a topic").sends();
        alice.wire().shows("#1 received MESSAGE /user/queue/errors");
        alice.chooses("Send a heart-beat").sends();
        alice.chooses("Ask what was said").sends();

        alice.wire().shows("#1 sent heart-beat STOMP");
        alice.wire().shows("#1 received MESSAGE /app/chat_demo/since/0");
        alice.isNow("connected");
    }

    @Test
    void aNameIsTakenHereAsEverywhere() {
        this.visitors.visitsAs("alice");
        var bob = this.visitors.opensWireLabAs("bob");

        bob.visitor().changesNameTo("alice");

        bob.isTold("Somebody is already called alice.");
        bob.isNow("connected");
    }

}
