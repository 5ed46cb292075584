package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

import sandbox.stories.pages.Visitors;
import sandbox.stories.pages.WireLab;

import static org.assertj.core.api.Assertions.assertThat;

/** Frames written by hand, and what comes of them. */
@Tag("slow")
class WireLabTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void aFrameWrittenByHandIsHeard() {
        var bob = this.visitors.visitsAs("bob");
        var alice = this.visitors.opensWireLabAs("alice");

        alice.chooses("Say something").sends();

        bob.hears("alice: Written by hand.");
        alice.wire().shows("#1 received open SockJS over websocket");
        alice.wire().shows("#1 received MESSAGE /topic/chat_demo");
    }

    @Test
    void withoutSockJsAFrameIsHeardToo() {
        var bob = this.visitors.visitsAs("bob");
        var alice = this.visitors.opensWireLabAs("alice").connectsBy(WireLab.NATIVE);

        alice.writes("SEND\ndestination:/app/chat_demo\n\n{\"info\":\"As it is.\"}^@").sends();

        bob.hears("alice: As it is.");
        alice.wire().shows("#2 received MESSAGE /topic/chat_demo");
        assertThat(alice.wire().rows()).noneMatch(row -> row.startsWith("#2 received open"))
            .noneMatch(row -> row.startsWith("#3"));
        assertThat(alice.wire().inside("#2 sent CONNECT")).contains("over native websocket", "passcode:••••••");
    }

    @Test
    void aliceSignsInByHand() {
        var alice = this.visitors.opensWireLabAs("alice");

        alice.chooses("Sign in by hand").isNow("open, not signed in").sends();

        alice.isNow("connected");
        alice.wire().shows("#2 sent CONNECT login:alice by hand");
    }

    @Test
    void whatAsksForAReceiptGetsIt() {
        var alice = this.visitors.opensWireLabAs("alice");

        alice.writes("SEND\ndestination:/app/chat_demo\nreceipt:1\n\n{\"info\":\"Received?\"}^@").sends();
        alice.wire().shows("#1 received MESSAGE /topic/chat_demo");
        alice.wire().shows("#1 received RECEIPT 1");
        alice.isNow("connected");
        alice.chooses("Say goodbye").sends();

        alice.isNow("said goodbye");
        alice.wire().shows("#1 received RECEIPT goodbye");
    }

    @Test
    void framesAndHeadersAreExplainedWithoutAMouse() {
        var alice = this.visitors.opensWireLabAs("alice");
        alice.wire().shows("#1 sent SUBSCRIBE /topic/chat_demo");

        var keyboard = alice.keyboard().goesTo("Frames").types(Keys.TAB);
        alice.sees("o, sent by the server as SockJS’s first frame");
        keyboard.types(Keys.TAB);
        alice.sees("CONNECT, sent by the client before anything else");
        keyboard.types(Keys.ENTER);
        alice.sees("The STOMP inside:");
        keyboard.types(Keys.TAB, Keys.TAB);

        alice.sees("accept-version: the versions of STOMP that the client speaks");
    }

    @Test
    void theExportHasEveryRowAndNoSecret() {
        var alice = this.visitors.opensWireLabAs("alice");
        alice.chooses("Say something").sends();
        alice.wire().shows("#1 received MESSAGE /topic/chat_demo");
        alice.presses("Pause");

        var exported = alice.exported();

        assertThat(exported).hasSameSizeAs(alice.wire().rows());
        assertThat(exported.get(1)).contains("\tsent\t#1\t", "login:alice", "passcode:••••••");
        assertThat(String.join("\n", exported)).doesNotContain("workshop", alice.visitor().clientId());
    }

}
