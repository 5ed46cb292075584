package sandbox.trials.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import sandbox.servers.App;
import sandbox.servers.Patience;

/** The sandbox, with little memory, so that it shows soon. */
final class Victim implements AutoCloseable {

    private static final Patience TO_SETTLE = new Patience(Duration.ofSeconds(90));

    /** So that what waits for the end of the server's patience ends soon. */
    static final List<String> IMPATIENT = List.of("--sandbox.connect-within=5s",
            "--server.tomcat.connection-timeout=5s");

    private final App app;

    private final Path log;

    /**
     * @param memory as in {@code -Xmx}
     * @param more settings, such as {@link #IMPATIENT}
     */
    Victim(Path folder, String memory, List<String> more) {
        this.log = folder.resolve("server.log");
        var settings = new ArrayList<>(more);
        settings.add("--sandbox.name-kept-for=1s");
        settings.add("--sandbox.data=" + folder.resolve("data"));
        var flags = new ArrayList<>(App.SOON_THERE);
        // compiled as well as can be, unlike there
        flags.addAll(List.of("-XX:TieredStopAtLevel=4", "-Xmx" + memory, "-XX:+HeapDumpOnOutOfMemoryError",
                "-XX:HeapDumpPath=" + folder));
        this.app = App.sandbox(flags, this.log, App.freePort(), settings.toArray(String[]::new));
    }

    Path log() {
        return this.log;
    }

    int port() {
        return this.app.port();
    }

    boolean isRunning() {
        return this.app.isRunning();
    }

    Vitals vitals() {
        return Vitals.of(this.app.process().pid());
    }

    Vitals vitalsWithoutCollecting() {
        return new Vitals(0, 0, Vitals.count(this.app.process().pid(), "task"),
                Vitals.count(this.app.process().pid(), "fd"));
    }

    /**
     * As soon as it holds no more than at the start: threads and connections end some
     * time after those they were for.
     * @param isAtRest whether what else has to end has ended
     */
    Vitals settled(Vitals start, BooleanSupplier isAtRest) {
        // or not in time: then it is judged by what it holds
        TO_SETTLE.suffices(() -> isAtRest.getAsBoolean() && vitalsWithoutCollecting().isNoMoreThan(start));
        return vitals();
    }

    /** How many lines of its log are of this level. */
    long logged(String level) {
        return linesLike("\\d{4}-\\S+ +" + level + " .*");
    }

    boolean ranOutOfMemory() {
        return linesLike(".*OutOfMemoryError.*") > 0;
    }

    private long linesLike(String pattern) {
        // of a long log App tells the end alone
        try (var lines = Files.lines(this.log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.matches(pattern)).count();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        this.app.close();
    }

}
