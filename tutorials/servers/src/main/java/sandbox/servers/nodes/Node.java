package sandbox.servers.nodes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import sandbox.servers.App;
import sandbox.servers.Places;

/** One server of several that are one room. */
public final class Node extends Part {

    private final int port;

    private final List<String> settings;

    /**
     * @param settings as {@code --sandbox.heartbeat=2s}
     */
    Node(int number, Layout layout, List<String> settings) {
        super("Node " + number, layout.log("node-" + number));
        this.port = layout.node(number);
        this.settings = new ArrayList<>(List.of("--spring.profiles.active=rabbitmq,postgres",
                "--server.port=" + this.port, "--sandbox.node=" + number, "--sandbox.nodes=" + layout.nodes(),
                "--sandbox.front-door=" + layout.port(), "--sandbox.supervised=true",
                "--sandbox.broker.port=" + layout.broker().stomp(), "--spring.datasource.url=" + Postgres.url(layout)));
        this.settings.addAll(settings);
    }

    public int port() {
        return this.port;
    }

    @Override
    Path folder() {
        return Places.app();
    }

    @Override
    List<String> command() {
        return App.command(App.SOON_THERE, this.settings);
    }

    @Override
    boolean isReady() {
        return App.isReady(this.port);
    }

    /** Whether all it needs is there: its database, and its broker. */
    public boolean isHealthy() {
        return App.isWell(this.port, "/actuator/health");
    }

}
