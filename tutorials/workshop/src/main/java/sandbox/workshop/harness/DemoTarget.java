package sandbox.workshop.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import sandbox.servers.App;
import sandbox.servers.NodeApp;
import sandbox.servers.Trouble;

/** Runs the finished demo, which forgets its people between two checks. */
record DemoTarget(Path folder) implements Target {

    @Override
    public App start(String... settings) {
        return startAt(App.freePort(), settings);
    }

    @Override
    public App startAt(int port, String... settings) {
        try {
            var data = Files.createTempDirectory("sandbox-demo");
            var all = new ArrayList<>(List.of("--sandbox.data=" + data, "--sandbox.name-kept-for=0s"));
            all.addAll(List.of(settings));
            return App.start(
                    this.folder, List.of("-XX:SharedArchiveFile=sandbox.jsa", "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC", "-jar", "sandbox.jar"),
                    data.resolve("server.log"), port, all.toArray(String[]::new));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public NodeApp startNode() {
        throw new Trouble("The demo has no server for Node.", "That one is the learner's, from chapter 2.");
    }

}
