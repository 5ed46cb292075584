package sandbox.trials.torture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import sandbox.servers.App;
import sandbox.servers.nodes.Cluster;
import sandbox.servers.nodes.Layout;
import sandbox.trials.Pause;

/**
 * What is tortured: processes that keep what they have stored when they are killed.
 *
 * @param port where clients connect, past all wires
 */
record Site(int port, Map<String, Part> parts, Runnable end) implements AutoCloseable {

    static Site oneServer(Path folder) {
        var app = App.sandbox(App.SOON_THERE, folder.resolve("server.log"), App.freePort(),
                "--sandbox.data=" + folder.resolve("data"), "--sandbox.heartbeat=1s");
        return new Site(app.port(), Map.of(Sites.SERVER, new Part(app::kill, app::restart)), app::close);
    }

    static Site twoNodes(Path folder) {
        var layout = Layout.anywhere(2, folder.resolve("cluster"));
        var cluster = new Cluster(layout, true, List.of("--sandbox.heartbeat=1s")).start();
        return new Site(layout.port(), Map.of(Sites.FIRST, part(cluster.node(1)), Sites.SECOND, part(cluster.node(2)),
                Sites.BROKER, part(cluster.broker())), cluster::close);
    }

    private static Part part(sandbox.servers.nodes.Part process) {
        return new Part(process::kill, process::start);
    }

    /** kill -9, and again after a while; one part after the other. */
    synchronized void restart(String name, long millis) {
        var killed = System.currentTimeMillis();
        this.parts.get(name).kill.run();
        Pause.until(killed + millis);
        this.parts.get(name).start.run();
    }

    @Override
    public void close() {
        this.end.run();
    }

    /** One process; to start it returns once it can do its work. */
    record Part(Runnable kill, Runnable start) {
    }

}
