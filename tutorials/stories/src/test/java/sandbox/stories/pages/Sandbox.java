package sandbox.stories.pages;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import org.openqa.selenium.json.Json;

import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.servers.Places;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server, as a process of its own: it can be killed in the middle of a word, and
 * started again at the same port with the same data.
 */
public final class Sandbox implements AutoCloseable {

    private static final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final App app;

    private final Path log;

    Sandbox(List<String> options) {
        var port = App.freePort();
        var folder = Places.fresh("sandboxes/" + port);
        var settings = new ArrayList<>(List.of("--sandbox.data=" + folder));
        settings.addAll(options);
        this.log = folder.resolve("server.log");
        this.app = App.sandbox(App.SOON_THERE, this.log, port, settings.toArray(String[]::new));
    }

    /** Again, after it has ended. */
    public void start() {
        this.app.restart();
    }

    public int port() {
        return this.app.port();
    }

    /**
     * Waits until the server has so many connections of this person, by its own count: it
     * hears of an end in its own time.
     */
    public void has(int connections, String name) {
        Patience.USUAL.until("The server was given %%d s to have %s connections of %s.".formatted(connections, name),
                () -> sessions().stream().filter(session -> name.equals(session.get("name"))).count() == connections,
                () -> "It has " + sessions());
    }

    public List<Map<String, Object>> sessions() {
        return new Json().toType(read("/lab/sessions"), Json.LIST_OF_MAPS_TYPE);
    }

    /** A visitor's connection ends a moment after the visitor. */
    boolean isEmptySoon() {
        try {
            return new Patience(Duration.ofSeconds(5)).suffices(() -> sessions().isEmpty());
        }
        catch (CompletionException down) {
            return false;
        }
    }

    public String read(String path) {
        return new String(download(path));
    }

    public byte[] download(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
            .timeout(Duration.ofSeconds(30))
            .build();
        return http.sendAsync(request, BodyHandlers.ofByteArray()).join().body();
    }

    /** By itself, with this exit status. */
    public void ends(int status) throws InterruptedException {
        Patience.LONG.until("The server was given %s s to end.", () -> !this.app.isRunning(),
                () -> "Its log is " + this.log);
        assertThat(this.app.await()).as("the exit status").isEqualTo(status);
    }

    /** kill -9: nobody is told, nothing is flushed. */
    public void kill() {
        this.app.kill();
    }

    @Override
    public void close() {
        kill();
    }

}
