package sandbox.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import sandbox.workshop.Places;
import sandbox.workshop.Trouble;
import sandbox.workshop.bench.App;

/** The finished demo, which keeps what it has stored when it is killed. */
final class Server implements AutoCloseable {

    private static final List<String> AS_STARTED_BY_SCRIPTS = List.of("-XX:SharedArchiveFile=sandbox.jsa",
            "-Xlog:cds=off,cds+dynamic=off", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "sandbox.jar");

    private final App app;

    private final List<Evidence.Outage> outages = new ArrayList<>();

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

    int port() {
        return this.app.port();
    }

    /** kill -9, and again after a while; once it has come up after the last one. */
    synchronized void restart(long millis) {
        var killed = System.currentTimeMillis();
        this.app.kill();
        Pause.until(killed + millis);
        this.app.restart();
        this.outages.add(new Evidence.Outage(killed, System.currentTimeMillis()));
    }

    synchronized List<Evidence.Outage> outages() {
        return List.copyOf(this.outages);
    }

    @Override
    public void close() {
        this.app.close();
    }

}
