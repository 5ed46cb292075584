package sandbox.workshop.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import sandbox.servers.Trouble;
import sandbox.workshop.book.Sources;
import sandbox.workshop.desk.Build;
import sandbox.workshop.desk.Fingerprint;
import sandbox.workshop.harness.Checks;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Length;
import sandbox.workshop.harness.Outcome;
import sandbox.workshop.harness.Outcome.Result;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A learner's folder that becomes one state of the book after the other, and is looked at
 * in each. What npm has installed stays.
 */
final class Scratch implements AutoCloseable {

    private static final Set<String> STAYS = Set.of("target", "node_modules", ".node", "package-lock.json");

    private final Path folder;

    private final QuickBuild quickly;

    private final StandingServers servers;

    private final Checks checks = new Checks(waiting -> {
    }, Boolean.getBoolean("pictures"));

    Scratch(Path folder) {
        this.folder = folder;
        this.quickly = new QuickBuild(folder);
        this.servers = new StandingServers(folder);
    }

    Path folder() {
        return this.folder;
    }

    /** Holds these files, and no others. */
    Scratch becomes(Sources sources) {
        try {
            Files.createDirectories(this.folder);
            remove(this.folder);
            sources.writeTo(this.folder);
            return this;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (var files = Files.list(folder)) {
            all = files.filter(file -> !STAYS.contains(file.getFileName().toString())).toList();
        }
        for (var file : all) {
            if (Files.isDirectory(file)) {
                remove(file);
            }
            else {
                Files.delete(file);
            }
        }
    }

    /**
     * Builds it and looks at it.
     * @param built a folder that Maven has built, like this one but for a few sources;
     * null if Maven is to build this one
     * @return what does not hold, in the words a learner would read; empty if all does
     */
    String problems(int chapter, Length length, @Nullable Path built) {
        try {
            this.servers.areOf(this.folder.resolve("backend"));
            // a warning is a problem too
            List<String> problems = new ArrayList<>((chapter > 0) ? build(built) : List.of());
            for (var outcome : this.checks.run(chapter, this.servers, length, each -> {
            })) {
                if (outcome.result() == Result.FAILS) {
                    problems.add(words(outcome));
                }
            }
            return String.join("\n", problems);
        }
        catch (Trouble trouble) {
            return trouble.sentence() + "\n  → " + trouble.wayOut();
        }
    }

    private List<String> build(@Nullable Path built) {
        return (built != null && this.quickly.succeeds(built)) ? List.of() : new Build(this.folder, says -> {
        }).bringUpToDate();
    }

    /** What javac, Vite and copying make of it, as one short word. */
    String madeQuickly(Path built) {
        assertThat(this.quickly.succeeds(built)).as("it builds without Maven").isTrue();
        return made(this.folder);
    }

    static String made(Path folder) {
        return Fingerprint.of(folder.resolve("backend/target/classes"));
    }

    private static String words(Outcome outcome) {
        if (outcome.failure() instanceof Finding finding) {
            return "%s: %s %s".formatted(outcome.claim(), finding.seen(), finding.likelyCause());
        }
        return outcome.claim() + ": " + ((outcome.failure() != null) ? outcome.failure() : outcome.result());
    }

    @Override
    public void close() {
        this.servers.close();
        this.checks.close();
    }

}
