package sandbox.workshop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Servers, drivers and browsers of a command that could not end them, because it was
 * killed itself. A command notes those that it has, in a file with its own name; the next
 * one reads it.
 */
public final class Leftovers {

    private static final String FOLDER = ".running";

    /** In seconds; what nobody waits for never quite ends. */
    private static final int SOON = 5;

    private final Path folder;

    private final Set<Mark> noted = new TreeSet<>();

    private Leftovers(Path folder) {
        this.folder = folder;
    }

    public static Leftovers in(Path workspace) {
        return new Leftovers(workspace.resolve(FOLDER));
    }

    /**
     * Ends what commands that are dead have left.
     * @return how many processes that were
     */
    public int end() {
        var ended = 0;
        for (var note : notes()) {
            if (Mark.parse(note.getFileName().toString()).flatMap(Mark::process).isEmpty()) {
                var left = left(note);
                left.forEach(ProcessHandle::destroyForcibly);
                CompletableFuture.allOf(left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .completeOnTimeout(null, SOON, TimeUnit.SECONDS)
                    .join();
                ended += left.size();
                remove(note);
            }
        }
        return ended;
    }

    private List<Path> notes() {
        try (var files = Files.list(this.folder)) {
            return files.toList();
        }
        catch (IOException | UncheckedIOException none) {
            return List.of();
        }
    }

    /** Those that are still the same, and what they have started since. */
    private static Set<ProcessHandle> left(Path note) {
        try {
            return Files.readAllLines(note)
                .stream()
                .flatMap(line -> Mark.parse(line).flatMap(Mark::process).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .collect(Collectors.toSet());
        }
        catch (IOException gone) {
            return Set.of();
        }
    }

    private static void remove(Path note) {
        try {
            Files.deleteIfExists(note);
        }
        catch (IOException stays) {
            // and is read again, in vain
        }
    }

    /** From now on, until this process ends. */
    public void note() {
        var own = Mark.of(ProcessHandle.current());
        if (own.isEmpty()) {
            return;
        }
        var file = this.folder.resolve(own.get().toString());
        var clock = Executors.newSingleThreadScheduledExecutor(run -> {
            var thread = new Thread(run, "leftovers");
            thread.setDaemon(true);
            return thread;
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            clock.shutdownNow();
            remove(file);
        }));
        clock.scheduleWithFixedDelay(() -> note(file), 0, 300, TimeUnit.MILLISECONDS);
    }

    /** One that is no descendant any more, but lives, is still ours. */
    private void note(Path file) {
        List<Mark> now = new ArrayList<>(this.noted.stream().filter(mark -> mark.process().isPresent()).toList());
        ProcessHandle.current().descendants().flatMap(process -> Mark.of(process).stream()).forEach(now::add);
        if (this.noted.retainAll(now) | this.noted.addAll(now)) {
            try {
                Files.createDirectories(this.folder);
                Files.write(file, this.noted.stream().map(Mark::toString).toList());
            }
            catch (IOException unwritable) {
                // then nobody finds them
            }
        }
    }

    /** A process: numbers are given again, with another beginning. */
    record Mark(long pid, long began) implements Comparable<Mark> {

        /** A clock that is put right moves all beginnings. */
        private static final long SAME = 1_500;

        static Optional<Mark> of(ProcessHandle process) {
            return process.info().startInstant().map(began -> new Mark(process.pid(), began.toEpochMilli()));
        }

        static Optional<Mark> parse(String text) {
            return text.matches("\\d{1,10}-\\d{1,15}")
                    ? Optional.of(new Mark(Long.parseLong(text.split("-")[0]), Long.parseLong(text.split("-")[1])))
                    : Optional.empty();
        }

        /** While it lives. */
        Optional<ProcessHandle> process() {
            return ProcessHandle.of(this.pid)
                // one that has ended, but that nobody asked for its status, has no
                // command
                .filter(process -> process.isAlive() && process.info().command().isPresent())
                .filter(process -> of(process).filter(now -> Math.abs(now.began - this.began) < SAME).isPresent());
        }

        @Override
        public int compareTo(Mark other) {
            return (this.pid != other.pid) ? Long.compare(this.pid, other.pid) : Long.compare(this.began, other.began);
        }

        @Override
        public String toString() {
            return this.pid + "-" + this.began;
        }

    }

}
