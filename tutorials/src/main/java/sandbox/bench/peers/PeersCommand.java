package sandbox.bench.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import sandbox.bench.servers.Proc;
import sandbox.workshop.Places;

/** Measures the sandbox beside other servers, in turn. */
@Command(name = "peers", sortOptions = false,
        description = "Measures the sandbox beside other servers, in turn, and says what each costs. "
                + "Nothing else should run meanwhile.")
public final class PeersCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--quick", description = "200 subscribers and one short round: about two minutes.")
    private boolean quick;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private @Nullable List<String> only;

    @Option(names = "--subscribers", paramLabel = "N", description = "1000 if left out.")
    private @Nullable Integer subscribers;

    @Option(names = "--rounds", paramLabel = "N", description = "3 if left out. The medians count.")
    private @Nullable Integer rounds;

    @Override
    public Integer call() throws IOException {
        Proc.isNeeded();
        var out = this.spec.commandLine().getOut();
        var folder = Places.repository().resolve("target/bench");
        var results = new Comparison(peers(), plan(), anew(folder.resolve("servers")), line -> {
            out.println(line);
            out.flush();
        }).run();
        out.println("\n" + Table.of(results));
        var report = folder.resolve("peers.html");
        Files.writeString(report, new HtmlReport(results, plan(), Machine.here()).toString());
        out.println("\nWith charts: " + Places.repository().relativize(report));
        results.violations().forEach((peer, what) -> out.println(peer.name() + " does not count. " + what));
        return results.violations().isEmpty() ? 0 : 1;
    }

    /** A history of an earlier run would take what is said now for said already. */
    private static Path anew(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        return Files.createDirectories(folder);
    }

    private Plan plan() {
        var plan = this.quick ? Plan.QUICK : Plan.FULL;
        plan = (this.subscribers != null) ? plan.withSubscribers(this.subscribers) : plan;
        return (this.rounds != null) ? plan.withRounds(this.rounds) : plan;
    }

    private List<Peer> peers() {
        var wanted = (this.only != null) ? this.only : new Names().all();
        wanted.stream().filter(name -> !new Names().all().contains(name)).findFirst().ifPresent(unknown -> {
            throw new ParameterException(this.spec.commandLine(), "There is no %s here to measure.".formatted(unknown));
        });
        return Peers.all().stream().filter(peer -> wanted.contains(peer.name())).toList();
    }

    /** Of all peers, for the help. */
    private static final class Names implements Iterable<String> {

        private List<String> all() {
            return Peers.all().stream().map(Peer::name).toList();
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }

    }

}
