package sandbox.trials.abuse;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sandbox.servers.Places;

/** Does to a server what nobody should. */
@Command(name = "abuse", sortOptions = false,
        description = "Floods, slow readers, giant and half frames and more, one kind after the other and then all "
                + "together, against a server of its own, while two visitors talk there. They have to notice nothing.")
public final class AbuseCommand implements Callable<Integer> {

    private static final Duration WARM_UP = Duration.ofSeconds(20);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--minutes", paramLabel = "M", defaultValue = "5",
            description = "How long altogether, half of it all kinds together; ${DEFAULT-VALUE} if left out.")
    private double minutes;

    @Option(names = "--only", split = ",", paramLabel = "KIND", description = "Only these kinds, such as slow-reader.")
    private List<String> only = List.of();

    @Option(names = "--memory", defaultValue = "256m", description = "The server's -Xmx; ${DEFAULT-VALUE} if left out.")
    private String memory = "256m";

    @Option(names = "--delivery", defaultValue = "direct", description = "How the server delivers: direct, or spring.")
    private String delivery = "direct";

    @Override
    public Integer call() throws Exception {
        var out = this.spec.commandLine().getOut();
        var folder = Files.createDirectories(Places.repository().resolve("target/abuse"));
        try (var victim = new Victim(Files.createTempDirectory(folder, "run"), this.memory, settings())) {
            var abuse = new Abuse(kinds(), victim, true, out::println);
            abuse.warmUp(WARM_UP);
            var broken = abuse.run(Duration.ofMillis((long) (this.minutes * 60_000)));
            broken.forEach(each -> out.println("BROKEN: " + each));
            out.println(broken.isEmpty() ? "All of it holds." : "What the server said is in " + victim.log());
            return broken.isEmpty() ? 0 : 1;
        }
    }

    private List<String> settings() {
        return Stream.concat(Victim.IMPATIENT.stream(), Stream.of("--sandbox.delivery=" + this.delivery)).toList();
    }

    private List<Kind> kinds() {
        var known = Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::option, kind -> kind));
        if (!known.keySet().containsAll(this.only)) {
            throw new ParameterException(this.spec.commandLine(),
                    "--only takes some of " + known.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return this.only.isEmpty() ? List.of(Kind.values()) : this.only.stream().map(known::get).toList();
    }

}
