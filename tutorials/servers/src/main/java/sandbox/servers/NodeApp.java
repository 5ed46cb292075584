package sandbox.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The learner's {@code node/server.js}, which is told its port by {@code PORT}. */
public final class NodeApp {

    private NodeApp() {
    }

    public static App start(Path folder, int port, String log) {
        if (!Files.exists(folder.resolve("server.js")) || !Files.isDirectory(folder.resolve("node_modules"))) {
            throw new Trouble("There is no server for Node in " + folder + ", or its packages are not installed.",
                    "Chapter 2 says how: scripts/workshop given 2, then scripts/workshop run --node");
        }
        return App.start(folder, List.of(node().toString(), "server.js"), Map.of("PORT", String.valueOf(port)),
                folder.resolve(log), port);
    }

    /** The one that builds the front end, else one on the PATH. */
    public static Path node() {
        var names = File.separatorChar == '\\' ? new String[] { "node.exe" } : new String[] { "node" };
        return Stream
            .concat(Stream.of(Places.repository().resolve("frontend/.node/node")),
                    Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of))
            .flatMap(folder -> Stream.of(names).map(folder::resolve))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new Trouble("There is no Node on this machine yet.", "scripts/build fetches it"));
    }

}
