package sandbox.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.servers.Trouble;

/** A server's process, and what it uses. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(60);

    private final Process process;

    private final int port;

    private final Runtime runtime;

    private final List<ServerProcess> behind = new ArrayList<>();

    private ServerProcess(Process process, int port, Runtime runtime) {
        this.process = process;
        this.port = port;
        this.runtime = runtime;
    }

    /**
     * Waits until it answers.
     * @param folder to start it in
     */
    static ServerProcess start(Path folder, List<String> command, Map<String, String> environment, Path log, int port,
            Runtime runtime) {
        var builder = new ProcessBuilder(command).directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start(), port, runtime).untilItAnswers(log);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ServerProcess untilItAnswers(Path log) {
        try {
            new Patience(TO_START).until("A server was given %d s to start.",
                    () -> !this.process.isAlive() || App.answers(this.port), () -> "");
        }
        catch (AssertionError tooLong) {
            close();
        }
        if (!this.process.isAlive()) {
            throw new Trouble("A server did not start.", "What it said is in " + log);
        }
        return this;
    }

    /** What another uses for this one counts as used by this one, and ends with it. */
    ServerProcess with(ServerProcess other) {
        this.behind.add(other);
        return this;
    }

    public int port() {
        return this.port;
    }

    public long pid() {
        return this.process.pid();
    }

    /** Used since it started. */
    public double cpuSeconds() {
        return Proc.cpuSeconds(this.process.toHandle())
                + this.behind.stream().mapToDouble(ServerProcess::cpuSeconds).sum();
    }

    /** In use, once garbage is collected. */
    public long memoryKb() {
        var heap = this.runtime.collectGarbage(pid());
        return heap + Proc.residentKb(this.process.toHandle())
                + this.behind.stream().mapToLong(ServerProcess::memoryKb).sum();
    }

    @Override
    public void close() {
        this.process.descendants().forEach(ProcessHandle::destroyForcibly);
        this.process.destroyForcibly().onExit().join();
        this.behind.forEach(ServerProcess::close);
    }

}
