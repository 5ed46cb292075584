package sandbox.bench.peers;

import picocli.CommandLine.Command;

/** The sandbox beside other servers. */
@Command(name = "peers", sortOptions = false,
        description = "Measures the sandbox beside other servers, in turn, and says what each costs. "
                + "Nothing else should run meanwhile.")
public final class PeersCommand extends ComparisonCommand {

    public PeersCommand() {
        super(Peers.contest());
    }

}
