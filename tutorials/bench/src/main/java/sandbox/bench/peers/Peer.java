package sandbox.bench.peers;

import java.util.function.Function;

import sandbox.bench.load.Way;
import sandbox.bench.servers.Ground;
import sandbox.bench.servers.ServerProcess;

/**
 * A server, and how clients speak to it.
 *
 * @param name for the command line
 * @param title for people
 * @param server starts it
 */
record Peer(String name, String title, Function<Ground, ServerProcess> server, Way way) {
}
