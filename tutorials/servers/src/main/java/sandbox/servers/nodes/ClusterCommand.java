package sandbox.servers.nodes;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sandbox.servers.Places;
import sandbox.servers.Terminal;

/** {@code scripts/start --nodes}. */
@Command(name = "scripts/start", mixinStandardHelpOptions = true, version = "Realtime Sandbox", sortOptions = false,
        description = "Runs several nodes that are one room, with a RabbitMQ and a PostgreSQL of their own, on "
                + "http://localhost:8080, until Ctrl-C.")
public final class ClusterCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535 - 600;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--nodes", paramLabel = "N", defaultValue = "1", description = "How many, 1 to 4.")
    private int nodes;

    @Option(names = "--broker", paramLabel = "NAME", required = true,
            description = "What carries messages between them: rabbitmq.")
    private String broker = "";

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
            description = "Of the front door; all others are after it.")
    private int port;

    @Option(names = "--no-stickiness",
            description = "The requests of a SockJS session without WebSocket go to any node: see how they fail.")
    private boolean notSticky;

    @Option(names = "--open", description = "Opens it in the browser.")
    private boolean opens;

    @Parameters(paramLabel = "SETTING", description = "Of every node, after --.")
    private List<String> settings = List.of();

    private ClusterCommand() {
    }

    public static void main(String[] arguments) {
        System.exit(Terminal.run(new ClusterCommand(), arguments));
    }

    @Override
    public Integer call() {
        validate();
        Packages.install(line -> out().println(line));
        var folder = Places.repository().resolve("target/cluster-" + this.port);
        new Roster(folder).takeOver(line -> out().println(line));
        try (var running = new Running(
                new Cluster(new Layout(this.port, this.nodes, folder), !this.notSticky, this.settings),
                line -> out().println(line))) {
            running.start();
            var url = "http://localhost:" + this.port;
            out().printf("%s, until Ctrl-C. What each says is in %s. Open this in two windows:%n%s%n",
                    (this.nodes == 1) ? "Running" : "%s nodes are running".formatted(this.nodes),
                    Path.of("").toAbsolutePath().relativize(folder), url);
            if (this.opens) {
                open(url);
            }
            throw running.trouble();
        }
    }

    private void open(String url) {
        try {
            new ProcessBuilder("xdg-open", url).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        }
        catch (IOException none) {
            out().println("There is nothing here to open a browser with.");
        }
    }

    private void validate() {
        if (this.nodes < 1 || this.nodes > Layout.MOST_NODES) {
            throw new ParameterException(this.spec.commandLine(), "--nodes is 1 to " + Layout.MOST_NODES);
        }
        if (this.port < 1 || this.port > HIGHEST_PORT) {
            throw new ParameterException(this.spec.commandLine(), "--port is 1 to " + HIGHEST_PORT);
        }
        if (!this.broker.equals("rabbitmq")) {
            throw new ParameterException(this.spec.commandLine(), "--broker is rabbitmq");
        }
    }

    private PrintWriter out() {
        return this.spec.commandLine().getOut();
    }

}
