package sandbox.workshop.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import sandbox.servers.App;
import sandbox.servers.Trouble;

/** Runs the finished demo, which forgets its people between two checks. */
record DemoTarget() implements Target {

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
            return App.sandbox(App.SOON_THERE, data.resolve("server.log"), port, all.toArray(String[]::new));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public App startNode() {
        throw new Trouble("The demo has no server for Node.", "That one is the learner's, from chapter 2.");
    }

}
