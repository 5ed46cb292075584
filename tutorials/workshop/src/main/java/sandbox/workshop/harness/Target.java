package sandbox.workshop.harness;

import java.nio.file.Path;

import sandbox.servers.App;

/** Whose server is looked at. */
public interface Target {

    String RUN_LOG = "run.log";

    /** The learner's own, built before. */
    static Target learner(Path workspace) {
        return new LearnersTarget(workspace, "server.log");
    }

    /**
     * The learner's own, to be used by themselves: a check may run beside it, with a log
     * of its own.
     * @param node the one for Node instead
     */
    static App run(Path workspace, boolean node, int port) {
        var own = new LearnersTarget(workspace, RUN_LOG);
        return node ? own.startNodeAt(port) : own.startAt(port);
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
