package sandbox.trials.torture;

import java.nio.file.Path;
import java.util.List;

import sandbox.servers.nodes.Cluster;
import sandbox.servers.nodes.Layout;
import sandbox.servers.nodes.Part;

/** Two nodes behind a front door, with a broker and a database of their own. */
final class TwoNodes extends Site {

    static final String FIRST = "node 1";

    static final String SECOND = "node 2";

    static final String BROKER = "the broker";

    private final Cluster cluster;

    /**
     * @param folder for their data and logs
     */
    TwoNodes(Path folder) {
        this.cluster = new Cluster(Layout.anywhere(2, folder.resolve("cluster")), true,
                List.of("--sandbox.heartbeat=1s"))
            .start();
    }

    @Override
    int port() {
        return this.cluster.layout().port();
    }

    @Override
    void kill(String part) {
        of(part).kill();
    }

    @Override
    void start(String part) {
        of(part).start();
    }

    private Part of(String part) {
        return switch (part) {
            case FIRST -> this.cluster.node(1);
            case SECOND -> this.cluster.node(2);
            default -> this.cluster.broker();
        };
    }

    @Override
    public void close() {
        this.cluster.close();
    }

}
