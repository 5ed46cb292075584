package sandbox.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import sandbox.bench.floor.Floor;
import sandbox.servers.App;
import sandbox.servers.JavaHeap;
import sandbox.servers.NodeApp;
import sandbox.servers.Npm;
import sandbox.servers.Places;

/** Starts each in a process of its own. */
public final class Servers {

    private Servers() {
    }

    /**
     * This sandbox, as it was built, with room for those who speak too fast.
     * @param flags of the Java machine
     * @param more settings
     */
    public static ServerProcess sandbox(Ground ground, String name, List<String> flags, String... more) {
        var settings = Stream.concat(
                Stream.of("--sandbox.data=" + ground.folder().resolve("data"), "--sandbox.messages-per-second=1000000"),
                Stream.of(more));
        return new ServerProcess(App.sandbox(ground.flags(flags.toArray(String[]::new)), ground.log(name),
                App.freePort(), settings.toArray(String[]::new)), JavaHeap::used);
    }

    public static ServerProcess floor(Ground ground) {
        return java(ground, "floor", "-cp", System.getProperty("java.class.path"), Floor.class.getName());
    }

    /**
     * @param arguments of {@code java}
     */
    static ServerProcess java(Ground ground, String name, String... arguments) {
        return new ServerProcess(App.start(ground.folder(), ground.flags(arguments), ground.log(name), App.freePort()),
                JavaHeap::used);
    }

    /**
     * One of {@code tutorials/bench/peers/*.js}, on the Node that builds the front end.
     */
    public static ServerProcess node(Ground ground, String name) {
        var folder = Places.repository().resolve("tutorials/bench/peers");
        new Npm(folder, System.err::println).installLocked();
        var port = App.freePort();
        return new ServerProcess(App.start(folder,
                List.of(NodeApp.node().toString(), "--expose-gc", "--require", "./collect.js", name + ".js"),
                Map.of("PORT", String.valueOf(port)), ground.log(name), port), Servers::collectInNode);
    }

    /** At a signal: {@code tutorials/bench/peers/collect.js}. */
    private static long collectInNode(long pid) {
        try {
            new ProcessBuilder("kill", "-USR2", String.valueOf(pid)).start().onExit().join();
            return 0;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
