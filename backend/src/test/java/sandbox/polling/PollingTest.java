package sandbox.polling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import sandbox.RawSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

/** Fewer request threads than people who wait. */
@SandboxTest
@TestPropertySource(properties = { "spring.threads.virtual.enabled=false", "server.tomcat.threads.max=5",
        "sandbox.messages-per-second=1000" })
class PollingTest {

    private static final long PATIENCE = 60;

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    long newest;

    @BeforeEach
    void lookAtTheNewest() throws Exception {
        var messages = poll(0).path("messages");
        this.newest = messages.isEmpty() ? 0 : messages.get(messages.size() - 1).path("seq").asLong();
    }

    @Test
    void noNumberIsMissingInAHundred(StompClients stomp) throws Exception {
        say(stomp, IntStream.rangeClosed(1, 100).mapToObj(n -> "number " + n).toArray(String[]::new));

        assertThat(infos(poll(this.newest))).hasSize(100).startsWith("number 1").endsWith("number 100");
    }

    @Test
    void aLongPollIsAnsweredByWhatIsSaidNext(StompClients stomp) throws Exception {
        var answer = ask("/long-poll?since=" + this.newest);

        assertThat(answer).isNotDone();
        say(stomp, "at last");

        assertThat(infos(read(answer))).containsExactly("at last");
    }

    @Test
    void aLongPollThatIsBehindDoesNotWait(StompClients stomp) throws Exception {
        say(stomp, "one", "two");

        assertThat(infos(read(ask("/long-poll?since=" + this.newest)))).containsExactly("one", "two");
    }

    @Test
    void fiftyWhoWaitHoldUpNobody(StompClients stomp) throws Exception {
        var waiting = IntStream.range(0, 50).mapToObj(n -> ask("/long-poll?since=" + this.newest)).toList();

        assertThat(infos(poll(this.newest))).isEmpty();
        say(stomp, "for all of you");

        for (var answer : waiting) {
            assertThat(infos(read(answer))).containsExactly("for all of you");
        }
    }

    @Test
    void aStreamGoesOnAfterTheLastOneHeard(StompClients stomp) throws Exception {
        say(stomp, "heard", "missed");

        var stream = stream(Map.of("Last-Event-ID", String.valueOf(this.newest + 1)));
        var heard = CompletableFuture.supplyAsync(() -> stream.limit(2).toList());
        say(stomp, "live");

        assertThat(heard.get(PATIENCE, TimeUnit.SECONDS)).satisfiesExactly(
                missed -> assertThat(missed).contains("\"missed\""), live -> assertThat(live).contains("\"live\""));
    }

    @Test
    void whoStopsReadingAStreamHoldsUpNobody(StompClients stomp) throws Exception {
        try (var reader = new RawSocket(this.port, 1_024)) {
            reader.sends("GET /stream?since=0 HTTP/1.1\r\nHost: localhost\r\n\r\n");

            say(stomp, Stream.generate(() -> "x".repeat(2_000)).limit(900).toArray(String[]::new));
        }

        assertThat(infos(poll(this.newest))).hasSize(900);
    }

    private void say(StompClients stomp, String... infos) throws Exception {
        var robot = stomp.connectAs("robot " + System.nanoTime());
        var heard = robot.subscribe("/topic/chat_demo");
        for (var info : infos) {
            robot.send("/app/chat_demo", Map.of("info", info));
        }
        heard.next(infos.length);
    }

    private JsonNode poll(long since) throws Exception {
        return read(ask("/poll?since=" + since));
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return this.http.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    private Stream<String> stream(Map<String, String> headers) throws IOException, InterruptedException {
        var request = request("/stream?since=" + this.newest);
        headers.forEach(request::header);
        return this.http.send(request.build(), BodyHandlers.ofLines()).body().filter(line -> line.startsWith("data:"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
            .timeout(Duration.ofSeconds(PATIENCE));
    }

    private JsonNode read(CompletableFuture<HttpResponse<String>> answer) throws Exception {
        return this.json.readTree(answer.get(PATIENCE, TimeUnit.SECONDS).body());
    }

    private static List<String> infos(JsonNode since) {
        return since.path("messages").valueStream().map(said -> said.path("info").asString()).toList();
    }

}
