package sandbox.trials.torture;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Breaks the modern edition's wires at random, and judges what came of it. */
@Command(name = "torture", sortOptions = false,
        description = "Clients of the modern edition talk while their wires break and the server is killed, at random. "
                + "Then every message has to be on every screen, once and in order.")
public final class TortureCommand implements Callable<Integer> {

    private static final int SMALL = 100_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ArgGroup
    private @Nullable Wanted wanted;

    @Option(names = "--long", description = "10 clients, 5000 messages, 200 faults, 3 restarts: about 100 s a seed. "
            + "Otherwise 6, 600, 40 and 1: about 20 s.")
    private boolean isLong;

    @Option(names = "--two-nodes", description = "Two nodes behind a front door, and their broker, are killed in turn.")
    private boolean nodes;

    @Option(names = "--tries", paramLabel = "N", defaultValue = "24",
            description = "How many smaller plans are tried for a seed that fails; ${DEFAULT-VALUE} if left out.")
    private int tries;

    @Option(names = "--clients", paramLabel = "FILE",
            description = "The clients' program, if not frontend/target/torture/client.js.")
    private @Nullable Path program;

    @Option(names = "--keep", description = "Keep what every run leaves in target/torture, not only what failed.")
    private boolean keeps;

    @Override
    public Integer call() {
        var out = this.spec.commandLine().getOut();
        var seeds = (this.wanted != null) ? this.wanted.seeds(this.spec) : List.of(anySeed());
        var runs = new Runs(this.nodes ? Sites.TWO_NODES : Sites.ONE_SERVER,
                (this.program != null) ? this.program.toAbsolutePath() : Runs.usualProgram(), this.keeps);
        try (var torture = new Torture(runs, this.isLong ? Size.LONG : Size.SHORT, out::println)) {
            var failed = torture.run(seeds).stream().filter(outcome -> !outcome.holds()).toList();
            failed.stream().limit(1).forEach(first -> torture.shrink(first, this.tries));
            out.println(
                    failed.isEmpty() ? "All of it holds." : "Violated in %s of %s seeds: %s".formatted(failed.size(),
                            seeds.size(), failed.stream().map(outcome -> outcome.evidence().plan().seed()).toList()));
            return failed.isEmpty() ? 0 : 1;
        }
    }

    private static long anySeed() {
        return new SecureRandom().nextInt(SMALL);
    }

    private static final class Wanted {

        @Option(names = "--seed", paramLabel = "N", description = "What the plan is drawn from; any if left out.")
        private @Nullable Long seed;

        @Option(names = "--seeds", paramLabel = "A-B", description = "Several seeds, two at a time.")
        private @Nullable String range;

        private List<Long> seeds(CommandSpec spec) {
            if (this.range == null) {
                return List.of(this.seed);
            }
            if (!this.range.matches("\\d{1,9}-\\d{1,9}")) {
                throw new ParameterException(spec.commandLine(), "--seeds is like 1-100, not " + this.range);
            }
            var ends = this.range.split("-");
            return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[1])).boxed().toList();
        }

    }

}
