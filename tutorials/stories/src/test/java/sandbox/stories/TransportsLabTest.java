package sandbox.stories;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** SockJS goes down its ladder, and each way has its price. */
@Tag("slow")
class TransportsLabTest {

    /** The first or last of ten messages may have a request just outside of the count. */
    private static final Offset<Double> AN_EDGE = within(0.3);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void withEverythingAllowedWebSocketIsChosen() {
        var alice = this.visitors.opensTransportsAs("alice");

        var run = alice.connectsOverWebSocket();

        assertThat(run.cell("Chosen")).isEqualTo("websocket");
        assertThat(run.number("Requests")).isZero();
        assertThat(alice.tries()).hasSize(7).first().asString().startsWith("websocket open after ");
        assertThat(alice.tries()).contains("xhr-streaming not needed");
        alice.sees("websocket: true");
    }

    @Test
    void whereTheHandshakeIsRefusedOnTheWayTheTryIsShownAndStreamingIsChosen() {
        var alice = this.visitors.opensTransportsAs("alice");

        var run = alice.chooses("its handshake is answered 400").connects();

        assertThat(run.cell("Chosen")).isEqualTo("xhr-streaming");
        assertThat(run.cell("Tried")).matches("websocket failed after [\\d,]+ ms, xhr-streaming open after [\\d,]+ ms");
        assertThat(run.number("Requests")).isCloseTo(1.0, AN_EDGE);
        assertThat(alice.tries().get(0)).startsWith("websocket failed after ");
    }

    @Test
    void aHandshakeThatIsNotAnsweredIsWaitedForAndGivenUp() {
        var alice = this.visitors.opensTransportsAs("alice");

        var run = alice.chooses("its handshake is not answered").connects();

        assertThat(run.cell("Chosen")).isEqualTo("xhr-streaming");
        // on a machine so slow that the page would wait longer, the server ends it first,
        // after 10 s
        assertThat(alice.tries().get(0))
            .matches("websocket failed after .*“(Transport timed out|WebSocket connection broken)”");
    }

    @Test
    void whereTheServerOffersNoWebSocketNoneIsTried() {
        var alice = this.visitors.opensTransportsAs("alice");

        var run = alice.chooses("switched off").connects();

        assertThat(run.cell("Chosen")).isEqualTo("xhr-streaming");
        assertThat(run.cell("Tried")).startsWith("xhr-streaming open after ");
        assertThat(alice.tries()).contains("websocket left out: /info says websocket: false");
    }

    @Test
    void pollingCostsMoreThanStreamingAndStreamingMoreThanWebSocket() {
        var alice = this.visitors.opensTransportsAs("alice");
        var webSocket = alice.connectsOverWebSocket();
        var streaming = alice.forbids("websocket").connects();
        var polling = alice.forbids("xhr-streaming", "eventsource", "iframe-eventsource", "iframe-htmlfile").connects();

        assertThat(polling.cell("Chosen")).isEqualTo("xhr-polling");
        assertThat(polling.number("Requests")).isCloseTo(2.0, AN_EDGE).isGreaterThan(streaming.number("Requests"));
        assertThat(polling.number("Bytes up")).isGreaterThan(streaming.number("Bytes up"));
        assertThat(polling.number("Bytes down")).isGreaterThan(streaming.number("Bytes down"));
        assertThat(streaming.number("Bytes up")).isGreaterThan(4 * webSocket.number("Bytes up"));
    }

    @Test
    void nobodyInTheRoomHearsWhatIsMeasured() {
        var bob = this.visitors.visitsAs("bob");
        var before = bob.conversation();

        this.visitors.opensTransportsAs("alice").connects();

        bob.says("Was that you?");
        bob.hears("bob: Was that you?");
        assertThat(bob.heard()).containsExactly("bob: Was that you?");
        assertThat(bob.conversation()).hasSize(before.size() + 1);
        assertThat(this.visitors.sandbox().sessions()).extracting("name").containsExactly("bob");
    }

    @Test
    void aFrameIsRefusedHereSoThatNothingIsLeft() {
        var alice = this.visitors.opensTransportsAs("alice");

        var run = alice
            .forbids("websocket", "xhr-streaming", "eventsource", "iframe-eventsource", "xhr-polling",
                    "iframe-xhr-polling")
            .connects();

        assertThat(run.cell("Chosen")).isEqualTo("none");
        alice.sees("SockJS gave up with 2000, “All transports failed”.");
    }

}
