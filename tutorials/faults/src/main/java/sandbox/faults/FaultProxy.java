package sandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A TCP proxy before a server that fails as networks fail, while traffic flows. At most
 * one fault of each kind is on, several kinds may be. One daemon thread does everything,
 * so what is set holds for every byte after {@code set} has returned.
 */
public final class FaultProxy implements AutoCloseable {

    /** A port that somebody took while nobody listened is asked for again after this. */
    private static final long AGAIN = Duration.ofMillis(100).toNanos();

    private static final System.Logger LOG = System.getLogger(FaultProxy.class.getName());

    private final long started = System.nanoTime();

    private final InetSocketAddress server;

    private final Traffic traffic;

    private final Selector selector;

    private final Door door;

    private final Thread thread;

    private final Queue<Runnable> asked = new ArrayDeque<>();

    private final ActiveFaults faults = new ActiveFaults();

    private final List<ProxiedConnection> connections = new ArrayList<>();

    private final ByteBuffer room = ByteBuffer.allocate(64 * 1024);

    private int numbers;

    private Passed passed = new Passed(0, 0, 0, 0);

    private boolean closed;

    /** On a free loopback port, before a server on this machine. */
    public static FaultProxy before(int server) {
        return before(server, 0, Traffic.UNSEEN);
    }

    /**
     * @param port of loopback; 0 for any that is free
     * @throws UncheckedIOException if the port is taken
     */
    public static FaultProxy before(int server, int port, Traffic traffic) {
        var loopback = InetAddress.getLoopbackAddress();
        return before(new InetSocketAddress(loopback, server), new InetSocketAddress(loopback, port), traffic);
    }

    /**
     * @throws UncheckedIOException if the door's port is taken
     */
    public static FaultProxy before(InetSocketAddress server, InetSocketAddress door, Traffic traffic) {
        try {
            return new FaultProxy(server, door, traffic);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FaultProxy(InetSocketAddress server, InetSocketAddress door, Traffic traffic) throws IOException {
        this.server = server;
        this.traffic = traffic;
        this.selector = Selector.open();
        try {
            this.door = new Door(this.selector, door);
        }
        catch (IOException busy) {
            this.selector.close();
            throw busy;
        }
        this.thread = new Thread(this::run, "faults-" + port());
        this.thread.setDaemon(true);
        this.thread.start();
    }

    public int port() {
        return this.door.port();
    }

    /**
     * On until it is lifted, or replaced by another of its kind.
     * @throws IllegalStateException after close
     */
    public void set(Fault fault) {
        set(fault, Long.MAX_VALUE, Instant.MAX);
    }

    /**
     * On for a while. Zero is for the moment only: it cuts, say, what is open and lets
     * new connections through.
     */
    public void set(Fault fault, Duration howLong) {
        set(fault, now() + howLong.toNanos(), Instant.now().plus(howLong));
    }

    private void set(Fault fault, long until, Instant end) {
        tell(() -> {
            this.faults.set(fault, until, end);
            apply(fault);
        });
    }

    /** What waits because of the fault goes on at once. */
    public void lift(Class<? extends Fault> kind) {
        tell(() -> this.faults.lift(kind));
    }

    /** Lifts all faults. */
    public void restore() {
        tell(this.faults::clear);
    }

    /** The faults that are on, and until when; {@link Instant#MAX} until lifted. */
    public Map<Fault, Instant> faults() {
        return ask(() -> {
            this.faults.expire(now());
            return this.faults.ends();
        });
    }

    /** That are open now, from browsers to the proxy. */
    public int connections() {
        return ask(this.connections::size);
    }

    /** All that has passed so far, of connections that are closed too. */
    public Passed passed() {
        return ask(() -> this.passed);
    }

    /** Resets what is open. Returns when the thread has ended. */
    @Override
    public void close() {
        synchronized (this.asked) {
            this.closed = true;
        }
        this.selector.wakeup();
        try {
            if (Thread.currentThread() != this.thread) {
                this.thread.join();
            }
        }
        catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it is closed and has left nothing behind: no thread, no socket. */
    public boolean isGone() {
        return !this.thread.isAlive() && !this.selector.isOpen();
    }

    private void tell(Runnable change) {
        ask(() -> {
            change.run();
            return tendDoor();
        });
    }

    /** Has the proxy's own thread do it, and waits until that is done. */
    private <T> T ask(Supplier<T> question) {
        if (Thread.currentThread() == this.thread) {
            return question.get();
        }
        var answer = new CompletableFuture<T>();
        synchronized (this.asked) {
            if (this.closed) {
                throw new IllegalStateException("This proxy is closed.");
            }
            this.asked.add(() -> answer(answer, question));
        }
        this.selector.wakeup();
        return answer.join();
    }

    private <T> void answer(CompletableFuture<T> answer, Supplier<T> question) {
        try {
            var result = question.get();
            this.selector.selectNow();
            answer.complete(result);
        }
        catch (IOException | RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }

    private void run() {
        try {
            while (!isClosed()) {
                turn();
            }
        }
        catch (IOException | RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "A fault proxy ended.", failure);
        }
        finally {
            end();
        }
    }

    private boolean isClosed() {
        synchronized (this.asked) {
            return this.closed;
        }
    }

    private void turn() throws IOException {
        long wake = Math.min(this.faults.expire(now()), tendDoor());
        for (var connection : this.connections) {
            wake = Math.min(wake, orDrop(connection, connection::turn));
        }
        this.connections.removeIf(ProxiedConnection::isGone);
        // not 0, which would be for ever
        this.selector.select(Math.max(0, wake - now()) / 1_000_000 + 1);
        // a copy: what is asked below may select again
        var ready = List.copyOf(this.selector.selectedKeys());
        this.selector.selectedKeys().clear();
        ready.stream().filter(SelectionKey::isValid).forEach(this::ready);
        for (Runnable next; (next = nextAsked()) != null;) {
            next.run();
        }
    }

    private void ready(SelectionKey key) {
        if (key.attachment() instanceof ProxiedConnection connection) {
            orDrop(connection, () -> {
                connection.ready(key, this.room);
                return Long.MAX_VALUE;
            });
        }
        else {
            accept();
        }
    }

    private static long orDrop(ProxiedConnection connection, LongSupplier step) {
        try {
            return step.getAsLong();
        }
        catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "A connection was reset by a failure of the proxy's own.", failure);
            quietly(connection::reset);
            return Long.MAX_VALUE;
        }
    }

    private static void quietly(Runnable end) {
        try {
            end.run();
        }
        catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "The end of a connection could not be told.", failure);
        }
    }

    private void accept() {
        try {
            if (this.door.isOpen()) {
                for (SocketChannel browser; (browser = this.door.accept()) != null;) {
                    welcome(browser);
                }
            }
        }
        catch (IOException nobodyAnyMore) {
            // the next one may stay
        }
    }

    private void welcome(SocketChannel browser) throws IOException {
        if (this.faults.has(Fault.Cut.class)) {
            browser.setOption(StandardSocketOptions.SO_LINGER, 0).close();
            return;
        }
        var connection = connect(browser);
        this.connections.add(connection);
        if (this.faults.has(Fault.Close.class)) {
            connection.finish();
        }
    }

    private ProxiedConnection connect(SocketChannel browser) throws IOException {
        try {
            return new ProxiedConnection(this.numbers++, browser, this.server, this.selector, this.faults, this.traffic,
                    this::count, this::now);
        }
        catch (IOException noSocketLeft) {
            browser.close();
            throw noSocketLeft;
        }
    }

    private void count(Passed more) {
        this.passed = this.passed.plus(more);
    }

    private void apply(Fault fault) {
        if (fault instanceof Fault.Cut) {
            this.connections.forEach(ProxiedConnection::reset);
            this.connections.clear();
        }
        if (fault instanceof Fault.Close) {
            this.connections.forEach(ProxiedConnection::finish);
        }
    }

    /** Opens or shuts it as the faults want it; says when to try again. */
    private long tendDoor() {
        this.faults.expire(now());
        boolean wanted = !this.faults.has(Fault.Refuse.class);
        try {
            if (wanted && !this.door.isOpen()) {
                this.door.open();
            }
            if (!wanted && this.door.isOpen()) {
                this.door.shut();
            }
            return Long.MAX_VALUE;
        }
        catch (IOException busy) {
            return now() + AGAIN;
        }
    }

    private long now() {
        return System.nanoTime() - this.started;
    }

    private Runnable nextAsked() {
        synchronized (this.asked) {
            return this.asked.poll();
        }
    }

    private void end() {
        synchronized (this.asked) {
            this.closed = true;
        }
        this.connections.forEach(connection -> quietly(connection::reset));
        try (this.selector) {
            this.door.close();
        }
        catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "A fault proxy did not close well.", failure);
        }
        for (Runnable next; (next = nextAsked()) != null;) {
            next.run();
        }
    }

}
