package sandbox.bench.servers;

import java.util.List;
import java.util.Map;

import sandbox.servers.App;
import sandbox.servers.NodeApp;
import sandbox.servers.Npm;
import sandbox.servers.Places;

/** One of {@code tutorials/bench/peers/*.js}, on the Node that builds the front end. */
public final class NodeServer {

    private NodeServer() {
    }

    public static ServerProcess start(Ground ground, String name) {
        var folder = Places.repository().resolve("tutorials/bench/peers");
        new Npm(folder, System.err::println).installLocked();
        var port = App.freePort();
        return new ServerProcess(App.start(folder,
                List.of(NodeApp.node().toString(), "--expose-gc", "--require", "./collect.js", name + ".js"),
                Map.of("PORT", String.valueOf(port)), ground.log(name), port), Runtime.NODE);
    }

}
