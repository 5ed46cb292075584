package sandbox.workshop.harness;

import java.util.stream.Stream;

import sandbox.servers.App;
import sandbox.servers.Places;
import sandbox.servers.Trouble;

/** Runs the finished demo, which forgets its people between two checks. */
record DemoTarget() implements Target {

    @Override
    public App startAt(int port, String... settings) {
        var data = Places.fresh("demo-" + port);
        var all = Stream.concat(Stream.of("--sandbox.data=" + data, "--sandbox.name-kept-for=0s"), Stream.of(settings));
        return App.sandbox(App.SOON_THERE, data.resolve("server.log"), port, all.toArray(String[]::new));
    }

    @Override
    public App startNode() {
        throw new Trouble("The demo has no server for Node.", "That one is the learner's, from chapter 2.");
    }

}
