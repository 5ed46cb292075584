package sandbox.trials.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import sandbox.servers.App;
import sandbox.servers.Places;
import sandbox.servers.Trouble;

/** The finished demo, which keeps what it has stored when it is killed. */
final class Server extends Site {

    private static final List<String> AS_STARTED_BY_SCRIPTS = List.of("-XX:SharedArchiveFile=sandbox.jsa",
            "-Xlog:cds=off,cds+dynamic=off", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "sandbox.jar");

    private final App app;

    /**
     * @param folder for its data and its log
     */
    Server(Path folder) {
        var demo = Places.repository().resolve("backend/target/app");
        if (!Files.exists(demo.resolve("sandbox.jar"))) {
            throw new Trouble("The sandbox is not built yet.", "scripts/build builds it.");
        }
        this.app = App.start(demo, AS_STARTED_BY_SCRIPTS, log(folder), App.freePort(),
                "--sandbox.data=" + folder.resolve("data"), "--sandbox.heartbeat=1s");
    }

    private static Path log(Path folder) {
        try {
            return Files.createDirectories(folder).resolve("server.log");
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    int port() {
        return this.app.port();
    }

    @Override
    void kill(String part) {
        this.app.kill();
    }

    @Override
    void start(String part) {
        this.app.restart();
    }

    @Override
    public void close() {
        this.app.close();
    }

}
