package sandbox.bench.peers;

import java.util.function.Function;

import sandbox.bench.load.Dialect;
import sandbox.bench.servers.Ground;
import sandbox.bench.servers.ServerProcess;

/**
 * A server, and how clients speak to it.
 *
 * @param name for the command line
 * @param title for people
 * @param server starts it
 * @param offersCompression whether clients offer permessage-deflate, as every browser
 * does
 */
record Peer(String name, String title, Function<Ground, ServerProcess> server, Dialect dialect,
        boolean offersCompression) {
}
