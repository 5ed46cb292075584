package sandbox.stories.nodes;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

import sandbox.servers.Patience;
import sandbox.servers.Places;
import sandbox.servers.nodes.Cluster;
import sandbox.servers.nodes.Layout;
import sandbox.servers.nodes.Node;

/** Guests of two nodes, which serve all stories one after the other. */
public final class Party implements BeforeEachCallback, AfterEachCallback {

    private final List<Guest> guests = new ArrayList<>();

    private Cluster cluster;

    @Override
    public void beforeEach(ExtensionContext context) {
        this.cluster = context.getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(Nodes.class, first -> new Nodes(), Nodes.class).cluster;
        // a story before may have killed one
        List.of(1, 2).forEach(number -> untilHealthy(this.cluster.node(number)));
        untilNobodyIsHere();
    }

    /**
     * Those of the story before leave in their own time, and a name is theirs until then.
     */
    private void untilNobodyIsHere() {
        try (var caretaker = Guest.comes("caretaker", this.cluster.node(1).port())) {
            caretaker.gets("{\"here\":[\"caretaker\"]}");
        }
    }

    public Cluster cluster() {
        return this.cluster;
    }

    Guest comes(String name, int node) {
        return with(Guest.comes(name, this.cluster.node(node).port()));
    }

    Guest asks(String name, String browser, int node) {
        return with(Guest.asks(name, browser, this.cluster.node(node).port()));
    }

    private Guest with(Guest guest) {
        this.guests.add(guest);
        return guest;
    }

    static void untilHealthy(Node node) {
        Patience.LONG.until(node.name() + " had %s s to be healthy.", node::isHealthy, () -> "It is not.");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        this.guests.forEach(Guest::close);
    }

    private static final class Nodes implements CloseableResource {

        private final Cluster cluster = new Cluster(Layout.anywhere(2, Places.fresh("two-nodes")), true,
                List.of("--sandbox.name-kept-for=0s", "--sandbox.drain-over=300ms"))
            .start();

        private Nodes() {
            List.of(1, 2).forEach(number -> untilHealthy(this.cluster.node(number)));
        }

        @Override
        public void close() {
            this.cluster.close();
        }

    }

}
