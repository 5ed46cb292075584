package sandbox.workshop.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import sandbox.servers.Places;
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

    private static final String MADE = "backend/target/made";

    private final Path folder;

    private final StandingServers servers;

    private final Checks checks = new Checks(waiting -> {
    }, Boolean.getBoolean("pictures"));

    Scratch(Path folder) {
        this.folder = folder;
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
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        catch (Trouble trouble) {
            return trouble.sentence() + "\n  → " + trouble.wayOut();
        }
    }

    private List<String> build(@Nullable Path built) throws IOException {
        if (built != null && isLike(built)) {
            takeWhatIsFetched(built);
        }
        return new Build(this.folder, says -> {
        }).bringUpToDate();
    }

    private boolean isLike(Path built) {
        return Files.exists(built.resolve(MADE)) && Stream.of("backend/pom.xml", "frontend/package.json")
            .allMatch(file -> Fingerprint.of(built.resolve(file)).equals(Fingerprint.of(this.folder.resolve(file))));
    }

    /** Once: jars' names and npm's packages, as if this folder had been built before. */
    private void takeWhatIsFetched(Path built) throws IOException {
        var made = Files.readAllLines(built.resolve(MADE)).subList(0, 2);
        if (Files.exists(this.folder.resolve(MADE))
                && Files.readAllLines(this.folder.resolve(MADE)).subList(0, 2).equals(made)) {
            return;
        }
        Files.createDirectories(this.folder.resolve(MADE).getParent());
        Files.copy(built.resolve("backend/target/classpath"), this.folder.resolve("backend/target/classpath"),
                StandardCopyOption.REPLACE_EXISTING);
        for (var fetched : List.of("frontend/node_modules", "frontend/.node")) {
            Places.remove(this.folder.resolve(fetched));
            link(built.resolve(fetched), this.folder.resolve(fetched));
        }
        // of the rest nothing is made
        Files.write(this.folder.resolve(MADE), List.of(made.get(0), made.get(1), "", "", ""));
    }

    private static void link(Path from, Path to) throws IOException {
        try (var all = Files.exists(from) ? Files.walk(from) : Stream.<Path>empty()) {
            for (var each : all.toList()) {
                var copy = to.resolve(from.relativize(each));
                if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createLink(copy, each);
                }
                else {
                    Files.copy(each, copy, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** What javac, Vite and copying make of it, as one short word. */
    String madeQuickly(Path built) throws IOException {
        assertThat(build(built)).isEmpty();
        assertThat(this.folder.resolve("backend/target/build.log")).as("what Maven said").doesNotExist();
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
