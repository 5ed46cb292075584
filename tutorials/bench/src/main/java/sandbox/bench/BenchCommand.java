package sandbox.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

import sandbox.trials.abuse.AbuseCommand;
import sandbox.trials.abuse.IdleCommand;
import sandbox.bench.peers.PeersCommand;
import sandbox.bench.peers.WaysCommand;
import sandbox.trials.torture.TortureCommand;
import sandbox.servers.Trouble;

/** {@code scripts/bench}. */
@Command(name = "scripts/bench", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        version = "Realtime Sandbox", synopsisSubcommandLabel = "COMMAND",
        description = "Puts the sandbox to the test, and measures it.",
        footer = { "", "Exit status: 0 it holds, 1 it does not, 2 wrong usage, 3 something stands in the way." },
        subcommands = { TortureCommand.class, PeersCommand.class, WaysCommand.class, AbuseCommand.class,
                IdleCommand.class })
public final class BenchCommand {

    private static final int STANDS_IN_THE_WAY = 3;

    private BenchCommand() {
    }

    public static void main(String[] arguments) {
        // a run that is interrupted leaves no server and no clients behind
        Runtime.getRuntime()
            .addShutdownHook(
                    new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new BenchCommand()).setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
            .execute((arguments.length == 0) ? new String[] { "--help" } : arguments);
    }

    private static int explain(Exception failure, CommandLine command) {
        if (failure instanceof Trouble trouble) {
            command.getErr().println(trouble.sentence() + "\n  → " + trouble.wayOut());
        }
        else {
            failure.printStackTrace(command.getErr());
        }
        return STANDS_IN_THE_WAY;
    }

}
