package sandbox.trials.abuse;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sandbox.servers.Places;

/** Holds connections in which nothing happens. */
@Command(name = "idle", sortOptions = false,
        description = "Many visitors connect, subscribe and say nothing: what each of them takes, and that nothing of "
                + "them is left when they are gone.")
public final class IdleCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--connections", paramLabel = "N", defaultValue = "5000",
            description = "How many; ${DEFAULT-VALUE} if left out.")
    private int connections;

    @Option(names = "--minutes", paramLabel = "M", defaultValue = "10",
            description = "How long they are held; ${DEFAULT-VALUE} if left out.")
    private double minutes;

    @Option(names = "--most", paramLabel = "KB", defaultValue = "170",
            description = "What each may take of the heap; ${DEFAULT-VALUE} if left out.")
    private int most;

    @Option(names = "--memory", defaultValue = "2g", description = "The server's -Xmx; ${DEFAULT-VALUE} if left out.")
    private String memory = "2g";

    @Override
    public Integer call() throws Exception {
        var out = this.spec.commandLine().getOut();
        var folder = Files.createDirectories(Places.repository().resolve("target/abuse"));
        try (var victim = new Victim(Files.createTempDirectory(folder, "run"), this.memory, List.of())) {
            var broken = new Idle(victim, out::println).run(this.connections,
                    Duration.ofMillis((long) (this.minutes * 60_000)), this.most);
            broken.forEach(each -> out.println("BROKEN: " + each));
            out.println(broken.isEmpty() ? "All of it holds." : "What the server said is in " + victim.log());
            return broken.isEmpty() ? 0 : 1;
        }
    }

}
