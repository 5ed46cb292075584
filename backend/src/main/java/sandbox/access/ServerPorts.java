package sandbox.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The ports at which this server is met: its own, and those of the fault proxies before
 * it. These are fixed and few, so that whoever grants something to their pages can name
 * each, and need not grant it to every port of the machine. By default they follow the
 * server's own, so that two sandboxes some ports apart do not meet.
 */
@Component
public class ServerPorts {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "localhost.", "127.0.0.1", "[::1]");

    private static final Pattern RANGE = Pattern.compile("(\\+?)(\\d{1,5})-\\+?(\\d{1,5})");

    private static final int MOST = 64;

    private static final int HIGHEST = 65_535;

    private final boolean faultsAllowed;

    private final boolean afterTheServer;

    private final int first;

    private final int last;

    private final int developing;

    private final int frontDoor;

    ServerPorts(@Value("${sandbox.faults.ports}") String range,
            @Value("${sandbox.faults.for-others}") boolean forOthers, @Value("${server.address}") InetAddress address,
            @Value("${sandbox.dev-port:0}") int developing, @Value("${sandbox.front-door}") int frontDoor) {
        var ports = RANGE.matcher(range.strip());
        if (!ports.matches()) {
            throw new IllegalArgumentException(
                    "sandbox.faults.ports is \"%s\"; it has to be like +1-+16 or 9001-9016".formatted(range));
        }
        this.faultsAllowed = forOthers || address.isLoopbackAddress();
        this.afterTheServer = !ports.group(1).isEmpty();
        this.first = Integer.parseInt(ports.group(2));
        this.last = Math.min(Integer.parseInt(ports.group(3)), this.first + MOST - 1);
        this.developing = developing;
        this.frontDoor = frontDoor;
    }

    /**
     * Of fault proxies before the server at this port; none if faults are not allowed.
     */
    public List<Integer> faults(int server) {
        int base = this.afterTheServer ? server : 0;
        return IntStream.rangeClosed(this.first, this.faultsAllowed ? this.last : 0)
            .map(port -> base + port)
            .filter(port -> port != server && port > 0 && port <= HIGHEST)
            .boxed()
            .toList();
    }

    /**
     * Whether it is one of this machine's names for itself: in any case, and with a
     * closing dot.
     */
    public static boolean isLoopbackName(String host) {
        return LOOPBACK_NAMES.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Of pages of ours, under each of this machine's names for itself. */
    public List<String> origins(int server) {
        return all(server).stream()
            .flatMap(port -> LOOPBACK_NAMES.stream().map(host -> "http://" + host + ":" + port))
            .toList();
    }

    /**
     * What a fault proxy leads to: the front door before several nodes, if there is one.
     */
    public int entrance(int server) {
        return (this.frontDoor > 0) ? this.frontDoor : server;
    }

    /** Where pages of ours come from. */
    public List<Integer> all(int server) {
        return Stream
            .of(Stream.of(server), faults(server).stream(),
                    Stream.of(this.developing, this.frontDoor).filter(port -> port > 0))
            .flatMap(each -> each)
            .toList();
    }

}
