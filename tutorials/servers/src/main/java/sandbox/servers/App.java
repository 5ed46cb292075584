package sandbox.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A server as a process of its own, which can be killed in the middle of a word. */
public final class App implements AutoCloseable {

    /** As scripts/start has them; without any it is a plain {@code java -jar}. */
    public static final List<String> SOON_THERE = List.of("-XX:SharedArchiveFile=sandbox.jsa",
            "-Xlog:cds=off,cds+dynamic=off", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Patience TO_START = new Patience(Duration.ofMinutes(2));

    private static final PortRange PORTS = new PortRange(20_000, 20);

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final int OK = 200;

    private static final int MEGABYTE = 1 << 20;

    private final ProcessBuilder builder;

    private final Path log;

    private final int port;

    private final BooleanSupplier isReady;

    private Process process;

    private volatile boolean isKilled;

    private App(ProcessBuilder builder, Path log, int port, BooleanSupplier isReady) {
        this.builder = builder.redirectErrorStream(true).redirectOutput(log.toFile());
        this.log = log;
        this.port = port;
        this.isReady = isReady;
        this.process = launch();
        untilItIsReady();
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /**
     * The built sandbox, on loopback; waits until visitors may come.
     * @param flags of {@code java}, such as {@link #SOON_THERE}
     * @param settings as {@code --sandbox.heartbeat=2s}
     */
    public static App sandbox(List<String> flags, Path log, int port, String... settings) {
        var command = command(flags, onLoopback(port, settings));
        return new App(new ProcessBuilder(command).directory(Places.app().toFile()), log, port, () -> isReady(port));
    }

    /** How the built sandbox is started, in the folder that it is in. */
    public static List<String> command(List<String> flags, List<String> settings) {
        return Stream.of(Stream.of(java()), flags.stream(), Stream.of("-jar", "sandbox.jar"), settings.stream())
            .flatMap(each -> each)
            .toList();
    }

    /**
     * Another server in Java, on loopback; waits until it answers.
     * @param arguments of {@code java}, which is started in the folder
     * @param settings as {@code --sandbox.heartbeat=2s}
     */
    public static App start(Path folder, List<String> arguments, Path log, int port, String... settings) {
        var command = Stream.of(Stream.of(java()), arguments.stream(), onLoopback(port, settings).stream())
            .flatMap(each -> each)
            .toList();
        return start(folder, command, Map.of(), log, port);
    }

    /** Any other server; waits until it answers. */
    public static App start(Path folder, List<String> command, Map<String, String> environment, Path log, int port) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return new App(builder, log, port, () -> answers(port));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> onLoopback(int port, String... settings) {
        return Stream.concat(Stream.of("--server.port=" + port, "--server.address=127.0.0.1"), Stream.of(settings))
            .toList();
    }

    /** Again, on the same port and with the same data. */
    public void restart() {
        kill();
        this.process = launch();
        untilItIsReady();
    }

    private Process launch() {
        this.isKilled = false;
        try {
            Files.createDirectories(this.log.getParent());
            return this.builder.start();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void untilItIsReady() {
        var elsewhere = new AtomicReference<Trouble>();
        var isOver = TO_START
            .suffices(() -> !this.process.isAlive() || this.isReady.getAsBoolean() || isElsewhere(elsewhere));
        if (elsewhere.get() != null) {
            kill();
            throw elsewhere.get();
        }
        if (!isOver) {
            kill();
            throw new Trouble("Your server did not answer within two minutes.", "What it said is in " + this.log);
        }
        if (!this.process.isAlive()) {
            throw new StartFailure(this.log, log(), this.port).withExitStatus(this.process.exitValue());
        }
    }

    /** Says so at once: on its own port it will not answer in two minutes either. */
    private boolean isElsewhere(AtomicReference<Trouble> trouble) {
        trouble.set(new StartFailure(this.log, log(), this.port).onAnotherPort(this.process.pid()).orElse(null));
        return trouble.get() != null;
    }

    public static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
        catch (IOException notYet) {
            return false;
        }
    }

    /**
     * Whether visitors may come to the sandbox there; whether it has a broker is another
     * matter.
     */
    public static boolean isReady(int port) {
        return isWell(port, "/actuator/health/readiness");
    }

    public static boolean isWell(int port, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%s%s".formatted(port, path)))
            .timeout(Duration.ofSeconds(5))
            .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == OK;
        }
        catch (IOException nobody) {
            return false;
        }
        catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public int port() {
        return this.port;
    }

    public ProcessHandle process() {
        return this.process.toHandle();
    }

    public boolean isRunning() {
        return this.process.isAlive();
    }

    /** Empty while it runs, and where it was us who ended it. */
    public OptionalInt endedByItself() {
        return (this.isKilled || isRunning()) ? OptionalInt.empty() : OptionalInt.of(this.process.exitValue());
    }

    /**
     * What it has said since it was first started: of much only the end, in whole lines.
     * Nothing if that cannot be read.
     */
    public String log() {
        return end(this.log, MEGABYTE);
    }

    static String end(Path log, int most) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var skipped = Math.max(0, file.length() - most);
            file.seek(skipped);
            var end = new byte[(int) (file.length() - skipped)];
            file.readFully(end);
            // two servers of one folder write to one file, and may cut a letter in two
            var text = new String(end, StandardCharsets.UTF_8);
            return (skipped == 0) ? text : text.substring(text.indexOf('\n') + 1);
        }
        catch (IOException unread) {
            return "";
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
        this.isKilled = true;
        kill(process());
    }

    /** With all that it has started. */
    public static void kill(ProcessHandle process) {
        var all = Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).join();
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
