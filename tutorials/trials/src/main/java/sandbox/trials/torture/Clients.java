package sandbox.trials.torture;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.openqa.selenium.json.Json;

import sandbox.servers.NodeApp;
import sandbox.servers.Places;
import sandbox.servers.Trouble;

/** All clients, which are the modern edition's own TypeScript, in one process of Node. */
final class Clients implements AutoCloseable {

    private static final int TO_LEAVE_SECONDS = 5;

    private final Process process;

    private final BufferedWriter orders;

    private final Thread reader;

    /**
     * @param program built from the front end's sources
     * @param log of what it says beside its events
     */
    Clients(Path program, Path log, Consumer<Event> told) {
        if (!Files.exists(program)) {
            throw new Trouble("There is no " + program, "scripts/build makes the modern edition's clients.");
        }
        try {
            this.process = new ProcessBuilder(NodeApp.node().toString(), program.toString())
                .directory(Places.repository().resolve("frontend").toFile())
                .redirectError(log.toFile())
                .start();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.orders = this.process.outputWriter(StandardCharsets.UTF_8);
        this.reader = new Thread(() -> read(told), "clients");
        this.reader.start();
    }

    private void read(Consumer<Event> told) {
        try (BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().filter(line -> line.startsWith("{")).map(Event::read).forEach(told);
        }
        catch (IOException | UncheckedIOException ended) {
            // with its process
        }
    }

    void open(String client, int port) {
        order(Map.of("do", "open", "client", client, "endpoint", "http://127.0.0.1:%s/coordination".formatted(port),
                "name", client, "passcode", "workshop", "clientId", client + "-id"));
    }

    void say(String client, String info) {
        order(Map.of("do", "say", "client", client, "info", info));
    }

    void reload(String client) {
        order(Map.of("do", "reload", "client", client));
    }

    boolean isRunning() {
        return this.process.isAlive();
    }

    private synchronized void order(Map<String, String> order) {
        try {
            this.orders.write(new Json().toJson(order).replace("\n", " "));
            this.orders.newLine();
            this.orders.flush();
        }
        catch (IOException ended) {
            // what it did not live to do is missing in the evidence
        }
    }

    /** All leave. Returns when all they have told has been heard. */
    @Override
    public void close() {
        order(Map.of("do", "close"));
        try {
            this.orders.close();
            if (!this.process.waitFor(TO_LEAVE_SECONDS, TimeUnit.SECONDS)) {
                this.process.destroyForcibly();
            }
            this.reader.join();
        }
        catch (IOException ended) {
            // by itself, before
        }
        catch (InterruptedException stopped) {
            this.process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

}
