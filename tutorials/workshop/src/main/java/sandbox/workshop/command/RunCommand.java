package sandbox.workshop.command;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import sandbox.servers.App;
import sandbox.servers.NodeApp;
import sandbox.servers.Npm;
import sandbox.servers.Trouble;
import sandbox.workshop.desk.Build;
import sandbox.workshop.harness.Target;

/** Runs the learner's server until Ctrl-C. */
@Command(name = "run", description = "Build what has changed and run your server until Ctrl-C.")
public final class RunCommand extends Desk {

    @Option(names = "--port", defaultValue = "${env:SANDBOX_WORKSHOP_PORT:-8090}", paramLabel = "N",
            description = "The port; ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--node", description = "The server in your folder node, of chapter 2, instead.")
    private boolean node;

    @Override
    public void run() {
        var folder = workspace().begun().folder();
        if (App.answers(this.port)) {
            throw new Trouble("Port %d is taken by another program, perhaps by a run of yours.".formatted(this.port),
                    "End that, or choose another: scripts/workshop run --port %d".formatted(this.port + 1));
        }
        try {
            if (this.node) {
                new Npm(folder.resolve("node"), this::say).install();
                serve(NodeApp.start(folder.resolve("node"), this.port));
            }
            else {
                new Build(folder, this::say).bringUpToDate().forEach(this::say);
                serve(Target.learner(folder).startAt(this.port));
            }
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(App app) throws InterruptedException {
        say(List.of("Running, until Ctrl-C.", "http://localhost:" + this.port));
        throw new Trouble("Your server ended, with exit status %d.".formatted(app.await()),
                "What it said is in its server.log.");
    }

}
