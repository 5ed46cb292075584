package sandbox.bench.load;

/** Where clients connect, and how they hear and speak there. */
public record Endpoint(int port, Way way) {
}
