package sandbox.echo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SandboxTest
class EchoTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void whatOneSendsAllHear() {
        var alice = open();
        var bob = open();

        alice.send("Is this thing on?");

        assertThat(alice.hears(1)).containsExactly("Is this thing on?");
        assertThat(bob.hears(1)).containsExactly("Is this thing on?");
    }

    @Test
    void allHearAllOfFiftyWhoSendTwentyEachAtOnce() {
        var people = Stream.generate(this::open).limit(50).toList();

        var sending = IntStream.range(0, 50)
            .mapToObj(n -> CompletableFuture
                .runAsync(() -> IntStream.range(0, 20).forEach(text -> people.get(n).send(n + " says " + text))))
            .toList();

        sending.forEach(CompletableFuture::join);
        for (var listener : people) {
            assertThat(listener.hears(1_000)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @Tag("direct")
    @ValueSource(ints = { 4_001, 20_000 })
    void aTextTooLongEndsInWords(int length) throws Exception {
        var alice = open();

        alice.send("x".repeat(length));

        assertThat(alice.end.get(60, TimeUnit.SECONDS)).isEqualTo("1009 At most 4,000 characters");
    }

    @Test
    void oneWhoVanishedIsNoReasonForTheOthersToHearNothing() {
        var people = Stream.generate(this::open).limit(5).toList();
        IntStream.range(0, 5).mapToObj(n -> open("/echo/000/%d/websocket".formatted(n))).forEach(Person::vanishes);

        people.get(0).send("Still there?");

        for (var person : people) {
            assertThat(person.hears(1)).containsExactly("Still there?");
        }
    }

    private Person open() {
        var person = open("/echo/websocket");
        person.arrives();
        return person;
    }

    private Person open(String path) {
        var person = new Person();
        person.socket = this.http.newWebSocketBuilder()
            .buildAsync(URI.create("ws://localhost:%d%s".formatted(this.port, path)), person)
            .join();
        return person;
    }

    static class Person implements WebSocket.Listener {

        private static final String ARRIVAL = "arrived: ";

        final CompletableFuture<String> end = new CompletableFuture<>();

        private final Set<String> arrivals = ConcurrentHashMap.newKeySet();

        private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

        private final StringBuilder part = new StringBuilder();

        WebSocket socket;

        /**
         * A handshake is answered before the session is on the server's list: who hears
         * an echo is on it.
         */
        void arrives() {
            var me = ARRIVAL + UUID.randomUUID();
            send(me);
            await().atMost(StompClients.PATIENCE).until(() -> this.arrivals.contains(me));
        }

        void send(String text) {
            this.socket.sendText(text, true).join();
        }

        void vanishes() {
            this.socket.abort();
        }

        List<String> hears(int count) {
            await().atMost(StompClients.PATIENCE).until(() -> this.heard.size() >= count);
            return List.copyOf(this.heard);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            this.part.append(data);
            if (last) {
                var text = this.part.toString();
                (text.startsWith(ARRIVAL) ? this.arrivals : this.heard).add(text);
                this.part.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            this.end.complete(status + " " + reason);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            this.end.completeExceptionally(error);
        }

    }

}
