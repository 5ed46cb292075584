package sandbox.workshop;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import sandbox.servers.Terminal;
import sandbox.servers.Trouble;
import sandbox.workshop.book.BookError;
import sandbox.workshop.command.BeginCommand;
import sandbox.workshop.command.CatchUpCommand;
import sandbox.workshop.command.CheckCommand;
import sandbox.workshop.command.DiffCommand;
import sandbox.workshop.command.FetchCommand;
import sandbox.workshop.command.GivenCommand;
import sandbox.workshop.command.HintCommand;
import sandbox.workshop.command.ResetCommand;
import sandbox.workshop.command.RunCommand;
import sandbox.workshop.command.SolveCommand;
import sandbox.workshop.command.StatusCommand;

/** The learner's command. */
@Command(name = "scripts/workshop", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        version = "Realtime Sandbox", synopsisSubcommandLabel = "COMMAND",
        description = "Builds, starts and looks at your own app, chapter by chapter.",
        footer = { "", "Exit status: 0 it holds, 1 a check failed, 2 wrong usage, 3 something stands in the way.",
                "On Windows: java -jar tutorials\\workshop\\target\\workshop-all.jar COMMAND" },
        subcommands = { BeginCommand.class, StatusCommand.class, GivenCommand.class, CheckCommand.class,
                HintCommand.class, SolveCommand.class, DiffCommand.class, RunCommand.class, CatchUpCommand.class,
                ResetCommand.class, FetchCommand.class })
public final class Workshop {

    private static final int STANDS_IN_THE_WAY = 3;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces.")
    private boolean verbose;

    private Workshop() {
    }

    public static void main(String[] arguments) {
        Terminal.leavesNothingBehind();
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var workshop = new Workshop();
        return new CommandLine(workshop).setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler((failure, command, parsed) -> workshop.explain(failure, command))
            .execute((arguments.length == 0) ? new String[] { "--help" } : arguments);
    }

    /** What can be typed after it. */
    public static Set<String> commands() {
        return new CommandLine(new Workshop()).getSubcommands().keySet();
    }

    private int explain(Exception failure, CommandLine command) {
        var err = command.getErr();
        if (failure instanceof Trouble trouble) {
            err.println(trouble.sentence());
            err.println("  → " + trouble.wayOut());
        }
        else if (failure instanceof BookError) {
            err.println("The book itself is wrong here, which is no fault of yours.");
            err.println(failure.getMessage());
        }
        else {
            err.println("This should not have happened: " + failure);
            err.println("  → Again with --verbose, it says where.");
        }
        if (this.verbose) {
            failure.printStackTrace(err);
        }
        return STANDS_IN_THE_WAY;
    }

}
