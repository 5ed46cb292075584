package sandbox.bench.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import sandbox.servers.App;

/** How servers in Java are started. */
final class JavaServer {

    private JavaServer() {
    }

    /**
     * Its heap is resident from the start: see {@link Runtime#JAVA}.
     * @param arguments of {@code java}
     * @param settings behind them, as {@code --sandbox.heartbeat=2s}
     */
    static ServerProcess start(Ground ground, String name, Path folder, List<String> arguments, String... settings) {
        var port = App.freePort();
        var command = Stream
            .of(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                    Stream.of("-Xms" + ground.heapMb() + "m", "-Xmx" + ground.heapMb() + "m", "-XX:+AlwaysPreTouch"),
                    arguments.stream(), Stream.of("--server.port=" + port, "--server.address=127.0.0.1"),
                    Stream.of(settings))
            .flatMap(each -> each)
            .toList();
        return ServerProcess.start(folder, command, Map.of(), ground.log(name), port, Runtime.JAVA);
    }

}
