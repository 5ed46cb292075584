package sandbox.echo;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.PlainWebSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each text ends with a NUL, for its hearers to tell it from the next. */
@SandboxTest
class EchoTest {

    private static final String ARRIVAL = "arrived: ";

    @Test
    void whatOneSendsAllHear(StompClients stomp) {
        var alice = arrives(stomp);
        var bob = arrives(stomp);

        alice.sends("Is this thing on?");

        assertThat(heard(alice, 1)).containsExactly("Is this thing on?");
        assertThat(heard(bob, 1)).containsExactly("Is this thing on?");
    }

    @Test
    void allHearAllOfFiftyWhoSendTwentyEachAtOnce(StompClients stomp) {
        var people = Stream.generate(() -> arrives(stomp)).limit(50).toList();

        var sending = IntStream.range(0, 50)
            .mapToObj(n -> CompletableFuture
                .runAsync(() -> IntStream.range(0, 20).forEach(text -> people.get(n).sends(n + " says " + text))))
            .toList();

        sending.forEach(CompletableFuture::join);
        assertThat(people).allSatisfy(listener -> assertThat(heard(listener, 1_000)).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @Tag("direct")
    @ValueSource(ints = { 4_001, 20_000 })
    void aTextTooLongEndsInWords(int length, StompClients stomp) {
        var alice = arrives(stomp).sends("x".repeat(length - 1));

        assertThat(alice.answer()).endsWith(" At most 4,000 characters 1009");
    }

    @Test
    void oneWhoVanishedIsNoReasonForTheOthersToHearNothing(StompClients stomp) {
        var people = Stream.generate(() -> arrives(stomp)).limit(5).toList();
        IntStream.range(0, 5)
            .mapToObj(n -> stomp.webSocket("/echo/000/%s/websocket".formatted(n)))
            .forEach(PlainWebSocket::close);

        people.get(0).sends("Still there?");

        assertThat(people).allSatisfy(person -> assertThat(heard(person, 1)).containsExactly("Still there?"));
    }

    /**
     * A handshake is answered before the session is on the server's list: who hears an
     * echo is on it.
     */
    private static PlainWebSocket arrives(StompClients stomp) {
        var me = ARRIVAL + UUID.randomUUID();
        var person = stomp.webSocket("/echo/websocket").sends(me);
        await().atMost(StompClients.PATIENCE).until(() -> person.received().contains(me + "\0"));
        return person;
    }

    private static List<String> heard(PlainWebSocket person, int count) {
        return await().atMost(StompClients.PATIENCE)
            .until(() -> Stream.of(person.received().split("\0"))
                .filter(text -> !text.isEmpty() && !text.startsWith(ARRIVAL))
                .toList(), texts -> texts.size() >= count);
    }

}
