package sandbox.servers.nodes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.servers.Trouble;

/** One process of the cluster. It can be killed, and started again with what it kept. */
public abstract class Part implements AutoCloseable {

    private static final Patience TO_START = new Patience(Duration.ofSeconds(90));

    private static final int SECONDS_TO_END = 15;

    private static final int LAST_LINES = 20;

    private final String name;

    private final Path log;

    private volatile @Nullable Process process;

    private boolean closed;

    /**
     * @param name as people call it
     */
    Part(String name, Path log) {
        this.name = name;
        this.log = log;
    }

    abstract List<String> command();

    Map<String, String> environment() {
        return Map.of();
    }

    /** The one it is started in. */
    Path folder() {
        return this.log.getParent();
    }

    abstract boolean isReady();

    /** Returns once it is ready. */
    public void start() {
        launch();
        untilReady();
    }

    private synchronized void launch() {
        if (this.closed) {
            throw new Trouble(this.name + " was ended.", "Nothing: that was wanted.");
        }
        // Ctrl-C in a terminal goes to all its processes at once: not to one in a session
        // of its own, which is ended in its turn
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(command());
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
        builder.directory(folder().toFile()).environment().putAll(environment());
        try {
            var started = builder.start();
            this.process = started;
            new Roster(this.log.getParent()).enter(this.name, started.toHandle());
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void untilReady() {
        if (!TO_START.suffices(() -> !isRunning() || isReady())) {
            throw trouble("was not ready within %s s".formatted(TO_START.atMost().toSeconds()));
        }
        if (!isRunning()) {
            throw trouble("ended instead of starting");
        }
    }

    /** Such as “RabbitMQ ended”, with the last it said. */
    Trouble trouble(String what) {
        return new Trouble("%s %s.".formatted(this.name, what),
                "The last it said, in %s:%n%s".formatted(this.log, lastLines()));
    }

    private String lastLines() {
        try {
            var lines = new String(Files.readAllBytes(this.log), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        }
        catch (IOException unread) {
            return "";
        }
    }

    public String name() {
        return this.name;
    }

    public Path log() {
        return this.log;
    }

    public boolean isRunning() {
        var running = this.process;
        return running != null && running.isAlive();
    }

    /** Waits until it ends, and gives its exit status. */
    int await() throws InterruptedException {
        var running = this.process;
        return (running != null) ? running.waitFor() : 0;
    }

    /** kill -9, with all it has started: nobody is told, nothing is flushed. */
    public void kill() {
        var running = this.process;
        if (running != null) {
            App.kill(running.toHandle());
        }
    }

    /** Asks it to end. */
    void stop(Process running) {
        running.destroy();
    }

    /** In good order, if it can. It cannot be started again. */
    @Override
    public void close() {
        synchronized (this) {
            this.closed = true;
        }
        var running = this.process;
        if (running != null && running.isAlive()) {
            stop(running);
            hasEnded(running);
        }
        kill();
    }

    private static boolean hasEnded(Process running) {
        try {
            return running.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
