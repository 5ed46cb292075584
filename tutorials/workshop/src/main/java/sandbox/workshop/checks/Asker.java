package sandbox.workshop.checks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.openqa.selenium.json.Json;
import org.openqa.selenium.json.JsonException;

import sandbox.servers.App;
import sandbox.workshop.harness.Finding;

/** Asks a server for what was said, as a page would, but with a watch in the hand. */
final class Asker {

    static final Duration PATIENCE = Duration.ofSeconds(8);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final App app;

    Asker(App app) {
        this.app = app;
    }

    /** What one answer carries. */
    List<Told> ask(String path, long since) {
        var address = path + "?since=" + since;
        try {
            var answer = this.http.send(request(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            return messages(address, since, readable(address, answer).body());
        }
        catch (HttpTimeoutException nothing) {
            throw Finding
                .that("%s gave no answer within %s s, though somebody spoke.".formatted(address, PATIENCE.toSeconds()))
                .because("The answer is set aside and never completed, or what would complete it is not called.")
                .hint(2);
        }
        catch (IOException gone) {
            throw brokeOff(address, gone);
        }
        catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks and does not wait for the answer. */
    CompletableFuture<HttpResponse<String>> begin(String path, long since) {
        return this.http.sendAsync(request(path + "?since=" + since).build(), BodyHandlers.ofString());
    }

    /** The first so many events of a stream. */
    List<Told> stream(long since, Map<String, String> headers, int count) throws InterruptedException {
        var address = "/stream?since=" + since;
        var request = request(address).header("Accept", "text/event-stream").timeout(PATIENCE);
        headers.forEach(request::header);
        var heard = new ArrayList<Told>();
        try {
            var answer = this.http.send(request.build(), BodyHandlers.ofLines());
            try (var lines = readable(address, answer).body()) {
                if (!answer.headers().firstValue("content-type").orElse("").startsWith("text/event-stream")) {
                    throw Finding
                        .that("%s is not a stream of events: its content type is %s.".formatted(address,
                                answer.headers().firstValue("content-type").orElse("not given")))
                        .because("EventSource in the page reads text/event-stream and nothing else.")
                        .hint(3);
                }
                CompletableFuture.runAsync(() -> read(lines, heard, count))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        catch (HttpTimeoutException | TimeoutException nothing) {
            throw tooQuiet(address, heard.size(), count);
        }
        catch (ExecutionException failure) {
            if (failure.getCause() instanceof Finding finding) {
                throw finding;
            }
            throw tooQuiet(address, heard.size(), count);
        }
        catch (IOException gone) {
            throw brokeOff(address, gone);
        }
        if (heard.size() < count) {
            throw Finding.that("%s ended after %s messages.".formatted(address, heard.size()))
                .because("An event stream is an answer that is never finished; this one was.")
                .hint(3);
        }
        return List.copyOf(heard);
    }

    /**
     * As EventSource reads: fields in any order, and an event ends with an empty line.
     */
    private static void read(Stream<String> lines, List<Told> heard, int count) {
        var id = "";
        var data = new ArrayList<String>();
        var all = lines.iterator();
        while (heard.size() < count && all.hasNext()) {
            var line = all.next();
            if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            }
            else if (line.startsWith("data:")) {
                data.add(line.substring("data:".length()).strip());
            }
            else if (line.isEmpty() && !data.isEmpty()) {
                event(id, String.join("\n", data), heard);
                data.clear();
            }
        }
    }

    private static void event(String id, String data, List<Told> heard) {
        var told = data.startsWith("[") ? list("/stream", data) : List.of(told("/stream", data));
        if (told.isEmpty()) {
            return;
        }
        var last = told.get(told.size() - 1);
        if (!id.equals(String.valueOf(last.seq()))) {
            throw Finding
                .that("Message %s came on /stream with the id “%s”: after a break the browser asks for the wrong one."
                    .formatted(last.seq(), id))
                .because("Each event has an id, and that is the number of its message.")
                .hint(3);
        }
        heard.addAll(told);
    }

    private static List<Told> list(String address, String messages) {
        try {
            List<Object> all = new Json().toType(messages, List.class);
            return all.stream().map(message -> told(address, new Json().toJson(message))).toList();
        }
        catch (JsonException otherShape) {
            throw unreadable(address, messages);
        }
    }

    static Finding tooQuiet(String address, int heard, int wanted) {
        return Finding
            .that("%s gave %s messages in %s s; %s were said.".formatted(address, heard, PATIENCE.toSeconds(), wanted))
            .because((heard == 0)
                    ? "Nobody speaks (the check sets sandbox.robot), or what is said is not in what this address reads."
                    : "It stops telling, or tells only part of what is said; does one reader who is gone keep it from "
                            + "the others?")
            .hint(1);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + this.app.port() + address));
    }

    private static <T> HttpResponse<T> readable(String address, HttpResponse<T> answer) {
        if (answer.statusCode() != 200) {
            throw Finding.that("%s is answered with %s.".formatted(address, answer.statusCode()))
                .because(switch (answer.statusCode()) {
                    case 400 -> "A page asks with since and a number; your method wants something else.";
                    case 404 -> "No method of a controller is mapped to that address (404: not found).";
                    default -> "What your server says to it is in backend/target/server.log.";
                })
                .hint(1);
        }
        var kept = answer.headers().firstValue("cache-control").orElse("");
        if (kept.matches(".*max-age=[1-9].*") && !kept.contains("no-cache") && !kept.contains("no-store")) {
            throw Finding.that("The answer to %s may be kept: Cache-Control is “%s”.".formatted(address, kept))
                .because("A browser that asks again is given the old answer, and your server is not asked.")
                .hint(1);
        }
        return answer;
    }

    private static Finding brokeOff(String address, IOException failure) {
        return Finding.that("%s broke off: %s.".formatted(address, failure))
            .because((failure instanceof ConnectException) ? "The server is not running any more."
                    : "What your server says to it is in backend/target/server.log.")
            .hint(1);
    }

    private static List<Told> messages(String address, long since, String body) {
        try {
            Map<String, Object> answer = new Json().toType(body, Map.class);
            var told = ((List<?>) answer.get("messages")).stream()
                .map(message -> told(address, new Json().toJson(message)))
                .toList();
            if (Boolean.FALSE.equals(answer.get("complete")) && (told.isEmpty() || told.get(0).seq() == since + 1)) {
                throw Finding
                    .that("Nothing is left out of the answer to %s, and it says “complete”: false.".formatted(address))
                    .because("It is false only where so much was missed that the oldest are left out.")
                    .hint(1);
            }
            return told;
        }
        catch (RuntimeException otherShape) {
            throw unreadable(address, body);
        }
    }

    private static Told told(String address, String message) {
        try {
            Map<String, Object> said = new Json().toType(message, Map.class);
            var at = Instant.parse(String.valueOf(said.get("at")));
            return new Told(((Number) said.get("seq")).longValue(), Duration.between(at, Instant.now()).toMillis());
        }
        catch (RuntimeException otherShape) {
            throw unreadable(address, message);
        }
    }

    private static Finding unreadable(String address, String body) {
        var shown = (body.length() > 120) ? body.substring(0, 120) + "…" : body;
        return Finding.that("%s is answered with something the page cannot read: %s".formatted(address, shown))
            .because(address.startsWith("/stream")
                    ? "The data of an event is one message: {\"seq\",\"from\",\"info\",\"at\",\"key\"}."
                    : "An answer is {\"epoch\",\"messages\":[{\"seq\",\"from\",\"info\",\"at\",\"key\"}],\"complete\"}.")
            .hint(1);
    }

    /**
     * A message as far as the check cares.
     *
     * @param late in milliseconds, from saying to hearing
     */
    record Told(long seq, long late) {
    }

}
