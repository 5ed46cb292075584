package sandbox.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server as a process of its own, which can be killed in the middle of a word. */
public final class App implements AutoCloseable {

    private static final Patience TO_START = new Patience(Duration.ofMinutes(2));

    private static final PortRange PORTS = new PortRange(20_000, 20);

    private final Path folder;

    private final List<String> command;

    private final Path log;

    private final int port;

    private Process process;

    private App(Path folder, List<String> command, Path log, int port) {
        this.folder = folder;
        this.command = command;
        this.log = log;
        this.port = port;
        this.process = launch();
    }

    /**
     * On loopback; waits until it answers.
     * @param arguments of {@code java}, which is started in the folder
     * @param settings as {@code --sandbox.heartbeat=2s}
     */
    public static App start(Path folder, List<String> arguments, Path log, int port, String... settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        command.add("--server.port=" + port);
        command.add("--server.address=127.0.0.1");
        command.addAll(List.of(settings));
        return new App(folder, command, log, port).untilItAnswers();
    }

    /** Again, on the same port. */
    public void restart() {
        kill();
        this.process = launch();
        untilItAnswers();
    }

    private Process launch() {
        try {
            return new ProcessBuilder(this.command).directory(this.folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(this.log.toFile())
                .start();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private App untilItAnswers() {
        try {
            TO_START.until("The server was given %d s to start.", () -> !this.process.isAlive() || answers(this.port),
                    () -> "");
        }
        catch (AssertionError tooLong) {
            kill();
            throw new Trouble("Your server did not answer within two minutes.", "What it said is in " + this.log);
        }
        if (!this.process.isAlive()) {
            throw StartFailure.read(this.log);
        }
        return this;
    }

    public static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
        catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return this.port;
    }

    public long pid() {
        return this.process.pid();
    }

    public boolean isRunning() {
        return this.process.isAlive();
    }

    /** What it has said since it started. */
    public String log() {
        try {
            // two servers of one folder write to one file, and may cut a letter in two
            return new String(Files.readAllBytes(this.log), StandardCharsets.UTF_8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Optional<String> thrownSince(Instant moment) {
        return new ServerLog(this.log, log()).thrownSince(moment);
    }

    /** Waits until it ends. */
    public int await() throws InterruptedException {
        return this.process.waitFor();
    }

    /** kill -9: nobody is told, nothing is flushed. */
    public void kill() {
        this.process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** With some more for the fault proxies that follow it. */
    public static int freePort() {
        return PORTS.next(App::isFree);
    }

    private static boolean isFree(int port) {
        try (var free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        }
        catch (IOException taken) {
            return false;
        }
    }

}
