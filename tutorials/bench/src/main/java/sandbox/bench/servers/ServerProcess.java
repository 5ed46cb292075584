package sandbox.bench.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

import sandbox.servers.App;

/** A server's process, and what it uses. */
public final class ServerProcess implements AutoCloseable {

    private final App app;

    private final LongUnaryOperator collectGarbage;

    private final List<ServerProcess> behind = new ArrayList<>();

    /**
     * @param collectGarbage in a process of this id; returns what is in use and not to be
     * seen in what is resident, in KB
     */
    ServerProcess(App app, LongUnaryOperator collectGarbage) {
        this.app = app;
        this.collectGarbage = collectGarbage;
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
        var heap = this.collectGarbage.applyAsLong(pid());
        return heap + Proc.residentKb(this.app.process())
                + this.behind.stream().mapToLong(ServerProcess::memoryKb).sum();
    }

    @Override
    public void close() {
        this.app.close();
        this.behind.forEach(ServerProcess::close);
    }

}
