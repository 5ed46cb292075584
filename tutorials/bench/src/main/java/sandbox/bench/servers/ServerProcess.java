package sandbox.bench.servers;

import java.util.ArrayList;
import java.util.List;

import sandbox.servers.App;

/** A server's process, and what it uses. */
public final class ServerProcess implements AutoCloseable {

    private final App app;

    private final Runtime runtime;

    private final List<ServerProcess> behind = new ArrayList<>();

    ServerProcess(App app, Runtime runtime) {
        this.app = app;
        this.runtime = runtime;
    }

    /**
     * @param arguments of {@code java}
     */
    static ServerProcess java(Ground ground, String name, String... arguments) {
        return new ServerProcess(App.start(ground.folder(), ground.flags(arguments), ground.log(name), App.freePort()),
                Runtime.JAVA);
    }

    /** What another uses for this one counts as used by this one, and ends with it. */
    ServerProcess with(ServerProcess other) {
        this.behind.add(other);
        return this;
    }

    public int port() {
        return this.app.port();
    }

    public long pid() {
        return this.app.process().pid();
    }

    /** Used since it started. */
    public double cpuSeconds() {
        return Proc.cpuSeconds(this.app.process()) + this.behind.stream().mapToDouble(ServerProcess::cpuSeconds).sum();
    }

    /** In use, once garbage is collected. */
    public long memoryKb() {
        var heap = this.runtime.collectGarbage(pid());
        return heap + Proc.residentKb(this.app.process())
                + this.behind.stream().mapToLong(ServerProcess::memoryKb).sum();
    }

    @Override
    public void close() {
        this.app.close();
        this.behind.forEach(ServerProcess::close);
    }

}
