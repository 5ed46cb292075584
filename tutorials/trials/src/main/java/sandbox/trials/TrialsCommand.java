package sandbox.trials;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

import sandbox.servers.Terminal;
import sandbox.trials.abuse.AbuseCommand;
import sandbox.trials.abuse.IdleCommand;
import sandbox.trials.torture.TortureCommand;

/** {@code scripts/bench torture}, {@code abuse} and {@code idle}. */
@Command(name = "scripts/bench", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        version = "Realtime Sandbox", synopsisSubcommandLabel = "COMMAND",
        description = "Puts the sandbox to the test.",
        footer = { "", "Exit status: 0 it holds, 1 it does not, 2 wrong usage, 3 something stands in the way." },
        subcommands = { TortureCommand.class, AbuseCommand.class, IdleCommand.class })
public final class TrialsCommand {

    private TrialsCommand() {
    }

    public static void main(String[] arguments) {
        Terminal.leavesNothingBehind();
        System.exit(Terminal.run(new TrialsCommand(), arguments));
    }

}
