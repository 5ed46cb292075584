package sandbox.servers.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sandbox.servers.App;
import sandbox.servers.Trouble;

/**
 * A broker, a database, some nodes and a front door, all of this cluster's own. Each part
 * can be killed and started again. What it stores is there when it is started once more.
 */
public final class Cluster implements AutoCloseable {

    private final Layout layout;

    private final RabbitMq broker;

    private final Postgres database;

    private final List<Node> nodes;

    private final FrontDoor frontDoor;

    /**
     * Nothing runs yet.
     * @param sticky whether the requests of one SockJS session go to one node
     * @param settings of every node, as {@code --sandbox.heartbeat=2s}
     */
    public Cluster(Layout layout, boolean sticky, List<String> settings) {
        this.layout = layout;
        this.broker = new RabbitMq(layout);
        this.database = new Postgres(layout);
        this.nodes = IntStream.rangeClosed(1, layout.nodes()).mapToObj(number -> node(number, settings)).toList();
        this.frontDoor = new FrontDoor(layout, sticky);
    }

    /** Whether this machine has the programs that it takes. */
    public static boolean isPossible() {
        return Programs.missing().isEmpty();
    }

    /** Returns once visitors may come. What fails ends the others. */
    public Cluster start() {
        try {
            Files.createDirectories(this.layout.folder());
            this.layout.ports().forEach(Cluster::mustBeFree);
            Stream.of(this.broker, this.database).parallel().forEach(Part::start);
            this.nodes.parallelStream().forEach(Part::start);
            this.frontDoor.start();
            return this;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private static void mustBeFree(int port) {
        if (App.answers(port)) {
            throw new Trouble("Port %s is taken.".formatted(port), "End what has it, or choose others by --port.");
        }
    }

    /** Another node beside those before which the front door is, not started yet. */
    public Node node(int number, List<String> settings) {
        return new Node(number, this.layout, settings);
    }

    /** The first is 1. */
    public Node node(int number) {
        return this.nodes.get(number - 1);
    }

    public RabbitMq broker() {
        return this.broker;
    }

    public Postgres database() {
        return this.database;
    }

    public FrontDoor frontDoor() {
        return this.frontDoor;
    }

    public Layout layout() {
        return this.layout;
    }

    Stream<Part> parts() {
        return Stream.concat(Stream.of(this.frontDoor),
                Stream.concat(this.nodes.stream(), Stream.of(this.broker, this.database)));
    }

    /** In the order in which nobody misses what is already gone. */
    @Override
    public void close() {
        this.frontDoor.close();
        this.nodes.parallelStream().forEach(Node::close);
        this.broker.close();
        this.database.close();
    }

}
