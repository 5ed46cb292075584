package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** Every frame, beside the conversation. */
@Tag("slow")
class WireViewTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void theWireShowsHowAConversationBegins() {
        var alice = this.visitors.visitsAs("alice");

        alice.says("Watch me.");
        alice.wire().shows("#1 received MESSAGE /topic/chat_demo");

        assertThat(alice.wire().rows().get(0)).startsWith("#1 received open SockJS over websocket");
        assertThat(alice.wire().rows().get(1)).startsWith("#1 sent CONNECT login:alice");
        assertThat(alice.wire().rows().get(2)).startsWith("#1 received CONNECTED");
    }

    @Test
    void theWireShowsProbesAndHeartbeats() {
        var alice = this.visitors.visitsAs("alice");

        alice.wire().shows("#1 sent SEND /app/probe");
        alice.wire().shows("#1 sent heart-beat STOMP");

        alice.wire().shows("#1 received heart-beat STOMP");
    }

    @Test
    void theWireShowsNoSecrets() {
        var alice = this.visitors.visitsAs("alice");

        var inside = alice.wire().inside("#1 sent CONNECT");
        var copied = alice.wire().copied();

        assertThat(inside).contains("login:alice", "passcode:••••••", "client-id:••••••");
        assertThat(copied).contains("login:alice", "passcode:••••••", "client-id:••••••");
        assertThat(alice.text() + copied).doesNotContain("workshop", alice.clientId());
    }

    @Test
    void aPausedWireLosesNothing() {
        var alice = this.visitors.visitsAs("alice");

        alice.presses("Pause");
        var before = alice.wire().rows();
        alice.says("While you were not looking.");
        alice.hears("alice: While you were not looking.");
        alice.sees("Paused: ");
        assertThat(alice.wire().rows()).isEqualTo(before);
        alice.presses("Resume");

        alice.wire().shows("#1 sent SEND /app/chat_demo");
        alice.wire().shows("#1 received MESSAGE /topic/chat_demo");
    }

    @Test
    void theFilterShowsOnlyWhatIsWanted() {
        var alice = this.visitors.visitsAs("alice");

        alice.wire().filter("subscribe");

        assertThat(alice.wire().rows()).isNotEmpty()
            .allSatisfy((row) -> assertThat(row).startsWith("#1 sent SUBSCRIBE"));
    }

}
