package sandbox.trials.torture;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.openqa.selenium.json.Json;

import sandbox.trials.Pause;

/**
 * Reads the server's history while it grows, for the server gives the newest thousand and
 * no older ones. A part that is known is read again each time, to see that it stays.
 */
final class HistoryReader implements AutoCloseable {

    private static final int READ_AGAIN = 200;

    private static final long EVERY_MILLIS = 400;

    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(AT_MOST).build();

    private final int port;

    private final TreeMap<Long, Line> messages = new TreeMap<>();

    private final List<Violation> changed = new ArrayList<>();

    private final Thread thread = new Thread(this::follow, "ledger");

    /**
     * @param port of the server itself, not of a proxy
     */
    HistoryReader(int port) {
        this.port = port;
        this.thread.setDaemon(true);
        this.thread.start();
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            read();
            Pause.until(System.currentTimeMillis() + EVERY_MILLIS);
        }
    }

    /**
     * All that is stored by now.
     * @return whether the server answered
     */
    synchronized boolean read() {
        try {
            var since = Math.max(0, last() - READ_AGAIN);
            var request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:%s/poll?since=%s".formatted(this.port, since)))
                .timeout(AT_MOST)
                .build();
            var answer = this.http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                enter(since, new Json().toType(answer.body(), Json.MAP_TYPE));
            }
            return answer.statusCode() == 200;
        }
        catch (IOException down) {
            return false;
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private void enter(long since, Map<String, Object> answer) {
        if (!Boolean.TRUE.equals(answer.get("complete"))) {
            throw new IllegalStateException("More was stored between two readings than the server gives at once.");
        }
        Map<Long, Line> read = new TreeMap<>();
        ((List<Map<String, ?>>) answer.get("messages")).stream()
            .map(Line::read)
            .forEach(stored -> read.put(stored.seq(), stored));
        for (var known : List.copyOf(this.messages.tailMap(since, false).values())) {
            if (!known.equals(read.get(known.seq()))) {
                this.messages.remove(known.seq());
                this.changed.add(new Violation(Violation.Kind.LOST,
                        "The server had stored %s, and later had not.".formatted(known)));
            }
        }
        this.messages.putAll(read);
    }

    /** The number of the newest message. */
    synchronized long last() {
        return this.messages.isEmpty() ? 0 : this.messages.lastKey();
    }

    synchronized List<Line> stored() {
        return List.copyOf(this.messages.values());
    }

    /** What was stored once, and is not any more. */
    synchronized List<Violation> changed() {
        return List.copyOf(this.changed);
    }

    @Override
    public void close() {
        this.thread.interrupt();
    }

}
