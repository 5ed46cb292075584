package sandbox.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

import sandbox.bench.peers.PeersCommand;
import sandbox.bench.peers.WaysCommand;
import sandbox.servers.Terminal;

/** {@code scripts/bench peers} and {@code ways}. */
@Command(name = "scripts/bench", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        version = "Realtime Sandbox", synopsisSubcommandLabel = "COMMAND",
        description = "Measures the sandbox beside others.",
        footer = { "", "Exit status: 0 it holds, 1 it does not, 2 wrong usage, 3 something stands in the way." },
        subcommands = { PeersCommand.class, WaysCommand.class })
public final class BenchCommand {

    private BenchCommand() {
    }

    public static void main(String[] arguments) {
        Terminal.leavesNothingBehind();
        System.exit(Terminal.run(new BenchCommand(), arguments));
    }

}
