package sandbox.stories.pages;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openqa.selenium.json.Json;

import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.servers.Places;

/**
 * The server, as a process of its own: it can be killed in the middle of a word, and
 * started again at the same port with the same data.
 */
public final class Sandbox implements AutoCloseable {

    private static final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final int port = App.freePort();

    private final Path folder = Places.fresh("sandboxes/" + this.port);

    private final List<String> options;

    private Process process;

    Sandbox(String... options) {
        this.options = List.of(options);
        start();
    }

    public void start() {
        try {
            this.process = new ProcessBuilder(command()).directory(Places.app().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        new Patience(Duration.ofMinutes(2)).until("The server was given %d s to start.", this::isReady,
                () -> "Its log is " + log());
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:SharedArchiveFile=sandbox.jsa", "-XX:TieredStopAtLevel=1", "-jar", "sandbox.jar",
                "--server.port=" + this.port, "--sandbox.data=" + this.folder));
        command.addAll(this.options);
        return command;
    }

    private boolean isReady() {
        if (!this.process.isAlive()) {
            throw new AssertionError("The server ended instead of starting; its log is " + log());
        }
        try {
            return http.send(get("/actuator/health"), BodyHandlers.discarding()).statusCode() == 200;
        }
        catch (IOException notYet) {
            return false;
        }
        catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public int port() {
        return this.port;
    }

    /**
     * Waits until the server has so many connections of this person, by its own count: it
     * hears of an end in its own time.
     */
    public void has(int connections, String name) {
        new Patience(Duration.ofSeconds(30)).until(
                "The server was given %%d s to have %d connections of %s.".formatted(connections, name),
                () -> sessions().stream().filter(session -> name.equals(session.get("name"))).count() == connections,
                () -> "It has " + sessions());
    }

    public List<Map<String, Object>> sessions() {
        return new Json().toType(read("/lab/sessions"), Json.LIST_OF_MAPS_TYPE);
    }

    /** A visitor's connection ends a moment after the visitor. */
    boolean isEmptySoon() {
        try {
            new Patience(Duration.ofSeconds(5)).until("%d s", () -> sessions().isEmpty(), () -> "");
            return true;
        }
        catch (AssertionError | UncheckedIOException notSo) {
            return false;
        }
    }

    public String read(String path) {
        return new String(download(path));
    }

    public byte[] download(String path) {
        try {
            return http.send(get(path), BodyHandlers.ofByteArray()).body();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
            .timeout(Duration.ofSeconds(30))
            .build();
    }

    /** By itself, with this exit status. */
    public void ends(int status) {
        new Patience(Duration.ofMinutes(1)).until("The server was given %d s to end.", () -> !this.process.isAlive(),
                () -> "Its log is " + log());
        if (this.process.exitValue() != status) {
            throw new AssertionError("The server ended with %d.".formatted(this.process.exitValue()));
        }
    }

    /** kill -9: nobody is told, nothing is flushed. */
    public void kill() {
        this.process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private File log() {
        return this.folder.resolve("server.log").toFile();
    }

}
