package sandbox.bench.load;

/**
 * Where clients connect, and how they speak there.
 *
 * @param offersCompression whether they offer permessage-deflate, as every browser does
 */
public record Target(int port, Dialect dialect, boolean offersCompression) {
}
