package sandbox.stories.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

import sandbox.workshop.browser.Browser;

/**
 * The people of one story, each with a browser of their own, the server they visit, and
 * the wires between. When a story fails, what everybody saw is kept.
 */
public final class Visitors implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

    private final List<String> options;

    private final Map<String, Browser> browsers = new LinkedHashMap<>();

    private final List<Visitor> present = new ArrayList<>();

    private final List<FaultyWire> wires = new ArrayList<>();

    private Pool pool;

    private Sandbox sandbox;

    /**
     * @param options of a server that is these visitors' own, such as
     * {@code --sandbox.passcode=own}; without any it is one that serves other stories
     * later, so it must survive this one
     */
    public Visitors(String... options) {
        this.options = List.of(options);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        this.pool = context.getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(Pool.class, first -> new Pool(), Pool.class);
        this.sandbox = this.pool.sandbox(this.options);
    }

    /** Opens the demo, and is in the room. */
    public Visitor visitsAs(String name) {
        return visitsAs(name, this.sandbox.port());
    }

    public Visitor visitsAs(String name, FaultyWire wire) {
        return visitsAs(name, wire.port());
    }

    public Visitor visitsAs(String name, int port) {
        return opens("/", name, port).arrives();
    }

    /** Opens the demo, whatever comes of it. */
    public Visitor opensAs(String name) {
        return opens("/", name, this.sandbox.port());
    }

    public Visitor opensAs(String name, FaultyWire wire) {
        return opens("/", name, wire.port());
    }

    /** With a browser of somebody else who has the same name. */
    public Visitor opensFromElsewhereAs(String name) {
        return opens("/", name, this.sandbox.port(), name + " from elsewhere");
    }

    public EditionsLab opensEditionsAs(String name) {
        return new EditionsLab(opens("/labs/editions", name, this.sandbox.port())).begins();
    }

    /** Behind a front door at this port. */
    public ClusterLab opensClusterAs(String name, int door) {
        return new ClusterLab(opens("/labs/cluster", name, door)).begins();
    }

    public RaceLab opensRaceAs(String name) {
        return new RaceLab(opens("/labs/race", name, this.sandbox.port()));
    }

    public WireLab opensWireLabAs(String name) {
        return new WireLab(opens("/labs/wire", name, this.sandbox.port())).isNow("connected");
    }

    public TransportsLab opensTransportsAs(String name) {
        return new TransportsLab(opens("/labs/transports", name, this.sandbox.port()));
    }

    public Reader readsAs(String name, String page) {
        return new Reader(opens(page, name, this.sandbox.port()));
    }

    public Visitor opensClassicAs(String name) {
        return opens("/classic", name, this.sandbox.port());
    }

    public Visitor joinsClassicAs(String name) {
        return opensClassicAs(name).joins();
    }

    public Visitor joinsClassicAs(String name, FaultyWire wire) {
        return opens("/classic", name, wire.port()).joins();
    }

    private Visitor opens(String page, String name, int port) {
        return opens(page, name, port, name);
    }

    /** In another window of the same browser, if that person has one open. */
    private Visitor opens(String page, String name, int port, String person) {
        var isNew = !this.browsers.containsKey(person);
        var browser = this.browsers.computeIfAbsent(person, first -> browserOf(name));
        var visitor = new Visitor(name, browser, isNew ? browser.window() : browser.newWindow());
        this.present.add(visitor);
        visitor.opens("http://localhost:" + port, page);
        return visitor;
    }

    private Browser browserOf(String name) {
        var browser = this.pool.browser();
        if (!name.isEmpty()) {
            browser.belongsTo(name);
        }
        return browser;
    }

    public Sandbox sandbox() {
        return this.sandbox;
    }

    /** A wire of this story's own before the server. */
    public FaultyWire wire() {
        var wire = new FaultyWire(this.sandbox.port());
        this.wires.add(wire);
        return wire;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Testimonies.keep(context, this.present, failure);
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        this.browsers.values().forEach(this.pool::giveBack);
        this.wires.forEach(FaultyWire::close);
        if (this.sandbox != null) {
            this.pool.giveBack(this.sandbox, this.options);
        }
    }

}
