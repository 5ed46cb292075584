package sandbox.servers.nodes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import sandbox.servers.App;
import sandbox.servers.PortRange;

/**
 * Where everything is: ports after the front door's, each node's with room for its fault
 * proxies, and one folder.
 *
 * @param port of the front door
 * @param nodes how many, 1 to 4
 * @param folder for data and logs
 */
public record Layout(int port, int nodes, Path folder) {

    public static final int MOST_NODES = 4;

    private static final PortRange PORTS = new PortRange(10_000, 500);

    private static final int HUNDRED = 100;

    /** Nodes 1 and 2 are before the broker's ports, 3 and 4 after them. */
    private static final int BROKER = 300;

    private static final int DATABASE = 310;

    /** Where no port is taken at this moment. */
    public static Layout anywhere(int nodes, Path folder) {
        var port = PORTS.next(free -> new Layout(free, nodes, folder).ports().stream().noneMatch(App::answers));
        return new Layout(port, nodes, folder);
    }

    public int node(int number) {
        return this.port + HUNDRED * ((number <= 2) ? number : number + 1);
    }

    BrokerHome broker() {
        return new BrokerHome(this.folder.resolve("rabbitmq"), this.port + BROKER);
    }

    public int database() {
        return this.port + DATABASE;
    }

    public List<Integer> ports() {
        List<Integer> ports = new ArrayList<>(List.of(this.port, database()));
        IntStream.rangeClosed(1, this.nodes).map(this::node).forEach(ports::add);
        IntStream.range(0, BrokerHome.PORTS).map(more -> this.port + BROKER + more).forEach(ports::add);
        return ports;
    }

    Path log(String part) {
        return this.folder.resolve(part + ".log");
    }

}
