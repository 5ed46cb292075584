package sandbox.trials.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import sandbox.servers.Places;

/**
 * Runs plans, each in a folder of its own.
 *
 * @param sites one for each run
 * @param program of the clients
 * @param keepsAll what runs leave, not only what those leave in which something was wrong
 */
record Runs(Sites sites, Path program, boolean keepsAll, Path folder, AtomicInteger count) {

    Runs(Sites sites, Path program, boolean keepsAll) {
        this(sites, program, keepsAll, Places.repository().resolve("target/torture"), new AtomicInteger());
    }

    /** Clients built from the front end's sources. */
    static Path usualProgram() {
        return Places.repository().resolve("frontend/target/torture/client.js");
    }

    TrialOutcome run(Plan plan) {
        var its = this.folder.resolve("seed-%s-run-%s".formatted(plan.seed(), this.count.incrementAndGet()));
        Places.remove(its);
        try {
            return run(plan, Files.createDirectories(its));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private TrialOutcome run(Plan plan, Path its) throws IOException {
        TrialOutcome outcome;
        try (var trial = new Trial(plan, this.program, this.sites.in(its), its)) {
            outcome = TrialOutcome.of(trial.run());
        }
        if (outcome.holds() && !this.keepsAll) {
            Places.remove(its);
        }
        else {
            write(its.resolve("plan.txt"), plan.inWords());
            write(its.resolve("events.txt"), outcome.evidence().events());
            write(its.resolve("violations.txt"), outcome.violations());
        }
        return outcome;
    }

    private static void write(Path file, List<?> lines) throws IOException {
        Files.write(file, lines.stream().map(String::valueOf).toList());
    }

}
