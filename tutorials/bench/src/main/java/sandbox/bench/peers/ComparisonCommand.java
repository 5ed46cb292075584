package sandbox.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import sandbox.bench.load.Crowd;
import sandbox.bench.servers.Proc;
import sandbox.servers.Places;

/** Measures all of a contest, or some, prints a table and writes a report. */
abstract class ComparisonCommand implements Callable<Integer> {

    private final Contest contest;

    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--quick", description = "One short round, of 200 subscribers at most: a few minutes.")
    private boolean quick;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Only these: ${bundle:names}.")
    private @Nullable List<String> only;

    @Option(names = "--subscribers", paramLabel = "N", description = "${bundle:many} if left out.")
    private @Nullable Integer subscribers;

    @Option(names = "--rounds", paramLabel = "N", description = "3 if left out. The medians count.")
    private @Nullable Integer rounds;

    ComparisonCommand(Contest contest) {
        this.contest = contest;
    }

    @Spec
    void describe(CommandSpec spec) {
        this.spec = spec;
        spec.resourceBundle(new ListResourceBundle() {

            @Override
            protected Object[][] getContents() {
                return new Object[][] { { "names", String.join(", ", ComparisonCommand.this.contest.names()) },
                        { "many", String.valueOf(ComparisonCommand.this.contest.workload().subscribers()) } };
            }

        });
    }

    @Override
    public Integer call() throws IOException {
        Proc.isNeeded();
        var workload = workload();
        var chosen = this.contest.only(known(this.only));
        var out = this.spec.commandLine().getOut();
        var folder = Places.repository().resolve("target/bench");
        var servers = folder.resolve("servers");
        // a history of an earlier run would take what is said now for said already
        Places.remove(servers);
        var results = new Comparison(chosen, workload, Files.createDirectories(servers), line -> {
            out.println(line);
            out.flush();
        }).run();
        out.println("\n" + Table.of(results));
        var report = folder.resolve(chosen.name() + ".html");
        Files.writeString(report, new HtmlReport(chosen, results, workload, Machine.here()).toString());
        out.println("\nWith charts: " + Places.repository().relativize(report));
        results.violations().forEach((peer, what) -> out.println(peer.name() + " does not count. " + what));
        return results.violations().isEmpty() ? 0 : 1;
    }

    private List<String> known(@Nullable List<String> wanted) {
        var all = this.contest.names();
        if (wanted == null) {
            return all;
        }
        wanted.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(unknown -> {
            throw wrong("There is no %s here to measure.".formatted(unknown));
        });
        return wanted;
    }

    private Workload workload() {
        var workload = this.quick ? this.contest.workload().quick() : this.contest.workload();
        workload = (this.subscribers != null) ? workload.withSubscribers(this.subscribers) : workload;
        workload = (this.rounds != null) ? workload.withRounds(this.rounds) : workload;
        if (workload.subscribers() < Crowd.SPEAKERS || workload.rounds() < 1) {
            throw wrong("%s of the subscribers speak, so have as many, and a round.".formatted(Crowd.SPEAKERS));
        }
        return workload;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(this.spec.commandLine(), what);
    }

}
