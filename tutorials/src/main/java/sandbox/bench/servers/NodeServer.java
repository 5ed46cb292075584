package sandbox.bench.servers;

import java.util.List;
import java.util.Map;

import sandbox.workshop.Places;
import sandbox.workshop.bench.App;
import sandbox.workshop.bench.NodeApp;
import sandbox.workshop.desk.Npm;

/** One of {@code tutorials/peers/*.js}, on the Node that builds the front end. */
public final class NodeServer {

    private NodeServer() {
    }

    public static ServerProcess start(Ground ground, String name) {
        var folder = Places.repository().resolve("tutorials/peers");
        new Npm(folder, System.err::println).installLocked();
        var port = App.freePort();
        return ServerProcess.start(folder,
                List.of(NodeApp.node().toString(), "--expose-gc", "--require", "./collect.js", name + ".js"),
                Map.of("PORT", String.valueOf(port)), ground.log(name), port, Runtime.NODE);
    }

}
