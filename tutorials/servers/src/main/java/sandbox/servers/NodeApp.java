package sandbox.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The learner's {@code node/server.js}, which is told its port by {@code PORT}. */
public final class NodeApp implements AutoCloseable {

    private final Process process;

    private final int port;

    private NodeApp(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static NodeApp start(Path folder) {
        return start(folder, App.freePort());
    }

    public static NodeApp start(Path folder, int port) {
        if (!Files.exists(folder.resolve("server.js")) || !Files.isDirectory(folder.resolve("node_modules"))) {
            throw new Trouble("There is no server for Node in " + folder + ", or its packages are not installed.",
                    "Chapter 2 says how: scripts/workshop given 2, then scripts/workshop run --node");
        }
        var log = folder.resolve("server.log").toFile();
        var builder = new ProcessBuilder(node().toString(), "server.js").directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log);
        builder.environment().put("PORT", String.valueOf(port));
        try {
            var process = builder.start();
            new Patience(Duration.ofSeconds(20)).until("The server for Node was given %d s to start.",
                    () -> !process.isAlive() || App.answers(port), () -> "What it said is in " + log);
            if (!process.isAlive()) {
                throw new Trouble("node/server.js ended instead of listening.", "What it said is in " + log);
            }
            return new NodeApp(process, port);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

    public int port() {
        return this.port;
    }

    public int await() throws InterruptedException {
        return this.process.waitFor();
    }

    @Override
    public void close() {
        this.process.destroyForcibly().onExit().join();
    }

}
