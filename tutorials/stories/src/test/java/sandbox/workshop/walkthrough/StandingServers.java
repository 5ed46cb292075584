package sandbox.workshop.walkthrough;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import sandbox.servers.App;
import sandbox.workshop.desk.Fingerprint;
import sandbox.workshop.harness.Target;

/**
 * A learner's servers, which stand from one mistake to the next where that is in the page
 * alone: checks look at one server again and again anyway.
 */
final class StandingServers implements Target, AutoCloseable {

    private final Target learners;

    private final Map<List<String>, App> apps = new HashMap<>();

    private String backend = "";

    StandingServers(Path folder) {
        this.learners = Target.learner(folder);
    }

    /** Ends them if they are to be built anew. */
    void areOf(Path backend) {
        var now = Fingerprint.of(backend);
        if (!now.equals(this.backend)) {
            close();
            this.backend = now;
        }
    }

    @Override
    public App lend(String... settings) {
        var app = this.apps.get(List.of(settings));
        if (app == null || !app.isRunning()) {
            app = this.learners.start(settings);
            this.apps.put(List.of(settings), app);
        }
        return app;
    }

    @Override
    public void takeBack(App app) {
        // until another backend comes
    }

    @Override
    public App start(String... settings) {
        return this.learners.start(settings);
    }

    @Override
    public App startAt(int port, String... settings) {
        return this.learners.startAt(port, settings);
    }

    @Override
    public App startNode() {
        return this.learners.startNode();
    }

    @Override
    public void close() {
        this.apps.values().forEach(App::close);
        this.apps.clear();
    }

}
