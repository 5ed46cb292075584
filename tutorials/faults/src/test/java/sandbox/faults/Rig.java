package sandbox.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server, a proxy before it, and what was opened; all is closed after each test. */
final class Rig implements BeforeEachCallback, AfterEachCallback {

    private final List<AutoCloseable> opened = new ArrayList<>();

    private Server server;

    FaultProxy proxy;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        this.server = Server.start();
        this.proxy = FaultProxy.before(this.server.port());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        this.proxy.close();
        for (var one : this.opened) {
            one.close();
        }
        this.server.close();
    }

    /** A browser's end of a connection whose other end {@link #serves} gives next. */
    Line browses() throws IOException {
        var line = Line.to(this.proxy.port());
        this.opened.add(line);
        return line;
    }

    Line serves() throws IOException {
        var line = this.server.accept();
        this.opened.add(line);
        return line;
    }

    /** The proxy is replaced by one that is watched. */
    void watchedBy(Traffic traffic) {
        this.proxy.close();
        this.proxy = FaultProxy.before(this.server.port(), 0, traffic);
    }

}
