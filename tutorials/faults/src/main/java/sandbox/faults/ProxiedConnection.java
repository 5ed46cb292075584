package sandbox.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A browser's socket and the server's, and a pump each way. */
final class ProxiedConnection {

    /** How long a closed connection waits for the other sides to close too. */
    private static final long FAREWELL = Duration.ofSeconds(2).toNanos();

    private static final byte[] BAD_REQUEST = """
            HTTP/1.1 400 Bad Request\r
            Content-Type: text/plain\r
            Content-Length: 35\r
            \r
            This proxy knows nothing but HTTP.
            """.getBytes(StandardCharsets.US_ASCII);

    private final int number;

    private final ActiveFaults faults;

    private final Traffic traffic;

    private final Consumer<Passed> counts;

    private final LongSupplier clock;

    private final SocketChannel browser;

    private final SocketChannel server;

    private final SelectionKey browserKey;

    private final SelectionKey serverKey;

    private final Pump up;

    private final Pump down;

    private final RequestParser requests = new RequestParser(this);

    /** The answer to the newest request; a browser has one under way on a connection. */
    private Optional<Pump.Wait> answerWaits = Optional.empty();

    private boolean hangs;

    private long farewell = Long.MAX_VALUE;

    private boolean gone;

    ProxiedConnection(int number, SocketChannel browser, InetSocketAddress server, Selector selector,
            ActiveFaults faults, Traffic traffic, Consumer<Passed> counts, LongSupplier clock) throws IOException {
        this.number = number;
        this.faults = faults;
        this.traffic = traffic;
        this.counts = counts;
        this.clock = clock;
        this.browser = browser;
        this.server = SocketChannel.open();
        this.up = new Pump(true, this.server, faults, this);
        this.down = new Pump(false, this.browser, faults, this);
        this.browserKey = register(browser, selector, 0);
        this.serverKey = register(this.server, selector, SelectionKey.OP_CONNECT);
        counts.accept(new Passed(1, 0, 0, 0));
        this.traffic.opened(number);
        connect(server);
    }

    private SelectionKey register(SocketChannel channel, Selector selector, int operations) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return channel.register(selector, operations, this);
    }

    private void connect(InetSocketAddress address) {
        try {
            this.server.connect(address);
        }
        catch (IOException nobodyThere) {
            reset();
        }
    }

    void ready(SelectionKey key, ByteBuffer room) {
        try {
            if (key.isConnectable()) {
                this.server.finishConnect();
            }
            if (key.isReadable()) {
                read(key, room.clear());
            }
        }
        catch (IOException reset) {
            lost(key);
        }
    }

    private void read(SelectionKey key, ByteBuffer room) throws IOException {
        var pump = (key == this.browserKey) ? this.up : this.down;
        int count = ((SocketChannel) key.channel()).read(room);
        if (isClosing() || pump.swallows()) {
            pump.lose(count < 0);
        }
        else if (count < 0) {
            pump.end();
        }
        else if (pump == this.up) {
            this.requests.take(room.array(), count);
        }
        else {
            pump.put(room.array(), 0, count, this.answerWaits.stream().toArray(Pump.Wait[]::new));
        }
    }

    /** A side has reset. The other learns of it, unless the wire between them is dead. */
    private void lost(SelectionKey key) {
        var from = (key == this.browserKey) ? this.up : this.down;
        var to = (key == this.browserKey) ? this.down : this.up;
        if (from.swallows() || isClosing()) {
            from.lose(true);
            to.lose(false);
            key.cancel();
        }
        else {
            reset();
        }
    }

    void head(RequestHead head) {
        this.counts.accept(new Passed(0, 1, 0, 0));
        if (this.hangs) {
            return;
        }
        if (head.asksForWebSocket() && this.faults.has(Fault.RefuseUpgrade.class)) {
            refuse();
            return;
        }
        this.answerWaits = this.faults.get(Fault.SlowHandshake.class)
            .filter(fault -> head.path().contains(fault.pathPart()))
            .map(fault -> new Pump.Wait(fault, now() + fault.delay().toNanos()));
        var sent = this.traffic.wantsPlainText() ? head.withoutExtensions() : head;
        this.up.put(sent.bytes(), 0, sent.bytes().length);
    }

    private void refuse() {
        this.hangs = this.faults.get(Fault.RefuseUpgrade.class).filter(Fault.RefuseUpgrade::hang).isPresent();
        if (!this.hangs) {
            this.down.put(BAD_REQUEST, 0, BAD_REQUEST.length);
        }
    }

    void rest(byte[] bytes, int offset, int count) {
        if (!this.hangs) {
            this.up.put(bytes, offset, count);
        }
    }

    long now() {
        return this.clock.getAsLong();
    }

    void passed(boolean goesUp, byte[] bytes, int offset, int count) {
        this.traffic.passed(this.number, goesUp, bytes, offset, count);
    }

    void written(boolean goesUp, int count) {
        this.counts.accept(new Passed(0, 0, goesUp ? count : 0, goesUp ? 0 : count));
    }

    /** Moves what may move, and says when to come back. */
    long turn() {
        long wake = this.farewell;
        if (!this.gone && this.server.isConnected()) {
            wake = Math.min(wake, pass(this.up, this.serverKey));
        }
        if (!this.gone) {
            wake = Math.min(wake, pass(this.down, this.browserKey));
        }
        if (!this.gone && (this.farewell <= now() || this.up.isDone() && this.down.isDone())) {
            end();
        }
        else if (!this.gone) {
            listen();
        }
        return this.gone ? Long.MAX_VALUE : wake;
    }

    private long pass(Pump pump, SelectionKey receiver) {
        try {
            return pump.pass();
        }
        catch (IOException reset) {
            lost(receiver);
            return Long.MAX_VALUE;
        }
    }

    private void listen() {
        listen(this.browserKey, this.up, this.down);
        if (this.server.isConnected()) {
            listen(this.serverKey, this.down, this.up);
        }
    }

    private static void listen(SelectionKey key, Pump from, Pump to) {
        if (key.isValid()) {
            key.interestOps(
                    (from.wantsMore() ? SelectionKey.OP_READ : 0) | (to.isBlocked() ? SelectionKey.OP_WRITE : 0));
        }
    }

    /** As a router that has lost its memory does it: RST instead of FIN. */
    void reset() {
        each(channel -> channel.setOption(StandardSocketOptions.SO_LINGER, 0));
        end();
    }

    /**
     * FIN both ways. Then it goes on reading: a socket closed with bytes unread would
     * send RST.
     */
    void finish() {
        if (isClosing()) {
            return;
        }
        this.farewell = now() + FAREWELL;
        this.up.lose(false);
        this.down.lose(false);
        try {
            this.browser.shutdownOutput();
            if (this.server.isConnected()) {
                this.server.shutdownOutput();
            }
            else {
                this.server.close();
                this.down.lose(true);
            }
        }
        catch (IOException already) {
            end();
        }
    }

    private boolean isClosing() {
        return this.farewell != Long.MAX_VALUE;
    }

    boolean isGone() {
        return this.gone;
    }

    private void end() {
        if (this.gone) {
            return;
        }
        this.gone = true;
        each(SocketChannel::close);
        this.traffic.closed(this.number);
    }

    private void each(Step step) {
        for (var channel : new SocketChannel[] { this.browser, this.server }) {
            try {
                step.take(channel);
            }
            catch (IOException closed) {
                // the better
            }
        }
    }

    private interface Step {

        void take(SocketChannel channel) throws IOException;

    }

}
