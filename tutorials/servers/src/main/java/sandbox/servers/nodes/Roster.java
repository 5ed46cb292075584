package sandbox.servers.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import sandbox.servers.App;
import sandbox.servers.Trouble;

/**
 * The processes that a cluster has started, in a file of its folder: so the next one
 * finds what is left of a cluster whose launcher was killed.
 */
record Roster(Path folder) {

    private static final String LAUNCHER = "the launcher";

    private static final int SECONDS_TO_END = 15;

    /** Of one process read twice: the clock may have been set meanwhile. */
    private static final Duration SAME = Duration.ofSeconds(2);

    /**
     * Ends what is left of the last cluster here. From now on this process is the
     * launcher.
     */
    void takeOver(Consumer<String> says) {
        var left = running();
        left.stream().filter(each -> each.name.equals(LAUNCHER)).findFirst().ifPresent(launcher -> {
            throw new Trouble("Nodes are running at this port already, started by process %s.".formatted(launcher.pid),
                    "End that, or choose another port: --port");
        });
        if (!left.isEmpty()) {
            says.accept("A start that was killed has left these running, which are ended now: "
                    + left.stream().map(Entry::toString).collect(Collectors.joining(", ")));
            end(left);
        }
        try {
            Files.createDirectories(this.folder);
            Files.deleteIfExists(file());
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        enter(LAUNCHER, ProcessHandle.current());
    }

    /** First as they are asked to at any other time, all at once. */
    private static void end(List<Entry> left) {
        var processes = left.stream().map(Entry::process).flatMap(Optional::stream).toList();
        processes.forEach(ProcessHandle::destroy);
        processes.parallelStream().forEach(process -> {
            process.onExit().completeOnTimeout(process, SECONDS_TO_END, TimeUnit.SECONDS).join();
            App.kill(process);
        });
    }

    private List<Entry> running() {
        try {
            return Files.exists(file())
                    ? Files.readAllLines(file()).stream().map(Entry::read).filter(Entry::isRunning).toList()
                    : List.of();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void enter(String name, ProcessHandle process) {
        var start = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(file(), "%s %s %s%n".formatted(process.pid(), start, name), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file() {
        return this.folder.resolve("processes");
    }

    private record Entry(long pid, Instant start, String name) {

        static Entry read(String line) {
            var parts = line.split(" ", 3);
            return new Entry(Long.parseLong(parts[0]), Instant.parse(parts[1]), parts[2]);
        }

        /** Nothing where it has ended, which it may do at any moment. */
        private Optional<ProcessHandle> process() {
            return ProcessHandle.of(this.pid);
        }

        /** It, and not another that has its number now. */
        private boolean isRunning() {
            return process().flatMap(process -> process.info().startInstant())
                .filter(started -> Duration.between(started, this.start).abs().compareTo(SAME) <= 0)
                .isPresent();
        }

        @Override
        public String toString() {
            return "%s (process %s)".formatted(this.name, this.pid);
        }

    }

}
