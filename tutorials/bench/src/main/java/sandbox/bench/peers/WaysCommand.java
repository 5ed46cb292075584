package sandbox.bench.peers;

import picocli.CommandLine.Command;

/** The sandbox's own ways to hear, beside each other. */
@Command(name = "ways", sortOptions = false,
        description = "Measures the ways of the race lab, in turn: what it costs the server that a message reaches "
                + "everybody. Nothing else should run meanwhile.")
public final class WaysCommand extends ComparisonCommand {

    public WaysCommand() {
        super(Ways.contest());
    }

}
