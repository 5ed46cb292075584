package sandbox.workshop.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import sandbox.faults.Fault;
import sandbox.faults.FaultProxy;
import sandbox.faults.Traffic;
import sandbox.workshop.wire.Moment.Way;

/**
 * A wire before a server that can be broken as networks break, and that remembers what
 * passed. WebSocket's compression is taken out of the handshake, so that frames can be
 * read.
 */
public final class Tap implements AutoCloseable, Traffic, Conversation.Log {

    private final long started = System.nanoTime();

    private final Map<Integer, Conversation> open = new ConcurrentHashMap<>();

    private final List<WireFrame> frames = Collections.synchronizedList(new ArrayList<>());

    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    private final List<Moment> moments = Collections.synchronizedList(new ArrayList<>());

    private final AtomicInteger connections = new AtomicInteger();

    private final FaultProxy proxy;

    public Tap(int server) {
        this.proxy = FaultProxy.before(server, 0, this);
    }

    public int port() {
        return this.proxy.port();
    }

    public String url(String path) {
        return "http://localhost:" + port() + path;
    }

    public void set(Fault fault) {
        happens(fault);
        this.proxy.set(fault);
    }

    public void set(Fault fault, Duration howLong) {
        happens(fault);
        this.proxy.set(fault, howLong);
    }

    public void lift(Class<? extends Fault> kind) {
        this.proxy.lift(kind);
    }

    public void restore() {
        this.proxy.restore();
    }

    private void happens(Fault fault) {
        if (fault instanceof Fault.Cut) {
            happens(Way.NOWHERE, "the wire is cut");
        }
        else if (fault instanceof Fault.Close) {
            happens(Way.NOWHERE, "the connection is closed");
        }
        else if (fault instanceof Fault.RefuseUpgrade) {
            happens(Way.NOWHERE, "WebSocket is refused from here on");
        }
        else if (fault instanceof Fault.Swallow swallow) {
            happens(Way.NOWHERE, "from here on nothing " + (swallow.down() ? "comes down" : "goes up"));
        }
    }

    private void happens(Way way, String text) {
        this.moments.add(new Moment(way, "", text, millis()));
    }

    private long millis() {
        return Duration.ofNanos(System.nanoTime() - this.started).toMillis();
    }

    /** How many TCP connections were ever opened. */
    public int connections() {
        return this.connections.get();
    }

    /** TCP connections that are open now, and on which a WebSocket was opened. */
    public int openSockets() {
        return (int) this.open.values().stream().filter(Conversation::isSocket).count();
    }

    /**
     * @param connection of a {@link WireFrame}, on a WebSocket
     */
    public boolean isOpen(String connection) {
        return this.open.keySet().stream().anyMatch(number -> connection.equals("" + number));
    }

    public List<WireFrame> frames() {
        return List.copyOf(this.frames);
    }

    /**
     * Frames, SockJS's requests over HTTP, and what was done to the wire: for a picture.
     */
    public List<Moment> moments() {
        return List.copyOf(this.moments);
    }

    public List<WireFrame> framesOf(String connection) {
        return frames().stream().filter(frame -> frame.connection().equals(connection)).toList();
    }

    public List<Request> requests() {
        return List.copyOf(this.requests);
    }

    public List<WireFrame> sent(String command) {
        return frames().stream().filter(frame -> frame.up() && frame.is(command)).toList();
    }

    public List<WireFrame> received(String command) {
        return frames().stream().filter(frame -> !frame.up() && frame.is(command)).toList();
    }

    /**
     * How many subscriptions are in force to one destination, on WebSockets that are
     * open: to the one that has the most, for a page may listen to several.
     */
    public int subscriptions() {
        Map<String, Map<String, String>> destinations = new HashMap<>();
        for (var frame : frames()) {
            frame.stomp().filter(stomp -> frame.up()).ifPresent(stomp -> {
                var its = destinations.computeIfAbsent(frame.connection(), first -> new HashMap<>());
                switch (stomp.command()) {
                    case "SUBSCRIBE" -> its.put(stomp.header("id"), stomp.header("destination"));
                    case "UNSUBSCRIBE" -> its.remove(stomp.header("id"));
                    case "DISCONNECT" -> its.clear();
                    default -> {
                    }
                }
            });
        }
        var inForce = this.open.keySet()
            .stream()
            .flatMap(number -> destinations.getOrDefault("" + number, Map.of()).values().stream())
            .toList();
        return inForce.stream().mapToInt(destination -> Collections.frequency(inForce, destination)).max().orElse(0);
    }

    @Override
    public void close() {
        this.proxy.close();
    }

    @Override
    public boolean wantsPlainText() {
        return true;
    }

    @Override
    public void opened(int connection) {
        this.connections.incrementAndGet();
        this.open.put(connection, new Conversation(connection, this));
    }

    @Override
    public void passed(int connection, boolean up, byte[] bytes, int offset, int count) {
        var conversation = this.open.get(connection);
        if (conversation != null) {
            conversation.passed(up, bytes, offset, count);
        }
    }

    @Override
    public void closed(int connection) {
        this.open.remove(connection);
    }

    @Override
    public void request(Request request) {
        SockJs.asks(request).ifPresent(what -> happens(Way.UP, what));
        this.requests.add(request);
    }

    @Override
    public void frame(String connection, boolean up, String message) {
        var frame = new WireFrame(connection, up, message, millis());
        this.frames.add(frame);
        this.moments.add(Moment.of(frame));
    }

}
