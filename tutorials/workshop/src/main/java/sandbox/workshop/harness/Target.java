package sandbox.workshop.harness;

import java.nio.file.Path;

import sandbox.servers.App;

/** Whose server is looked at. */
public interface Target {

    /** The learner's own, built before. */
    static Target learner(Path workspace) {
        return new LearnersTarget(workspace);
    }

    /** The finished demo, as it is built here. */
    static Target demo() {
        return new DemoTarget();
    }

    /**
     * Starts it on a free port and waits until it answers.
     * @param settings as {@code --sandbox.heartbeat=2s}
     */
    default App start(String... settings) {
        return startAt(App.freePort(), settings);
    }

    App startAt(int port, String... settings);

    /** One that several checks look at; it may have been started before them. */
    default App lend(String... settings) {
        return start(settings);
    }

    default void takeBack(App app) {
        app.close();
    }

    /** The server in the workspace's folder {@code node}. */
    App startNode();

}
