package sandbox.stories.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import sandbox.servers.Patience;

/**
 * A TCP proxy before the server that fails as networks fail. A browser's own offline
 * switch would not do: it leaves an open WebSocket open.
 */
public final class Wire implements AutoCloseable {

    /** What is held goes on after this even if nobody lets it. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

    private final int server;

    private final ServerSocket door;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private volatile boolean cut;

    private volatile boolean swallowing;

    private volatile boolean refusingWebSocket;

    private volatile Hold hold = new Hold(null);

    private volatile CountDownLatch flowing = new CountDownLatch(0);

    public Wire(int server) {
        this.server = server;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.threads.execute(this::accept);
    }

    public int port() {
        return this.door.getLocalPort();
    }

    /** Resets every connection, and each new one, until {@link #restore()}. */
    public void cut() {
        this.cut = true;
        this.connections.forEach(Connection::reset);
    }

    /**
     * Loses every byte in both directions while all sockets stay open. A connection that
     * has lost bytes stays dead; {@link #restore()} lets new ones through.
     */
    public void swallow() {
        this.swallowing = true;
        this.connections.forEach(connection -> connection.dead = true);
    }

    public void restore() {
        this.cut = false;
        this.swallowing = false;
    }

    /** Keeps every byte for a while; then they come all at once. */
    public void stall() {
        this.flowing = new CountDownLatch(1);
    }

    public void flow() {
        this.flowing.countDown();
    }

    /** Answers 403 to each Upgrade, as a proxy does that knows only HTTP. */
    public void refuseWebSocket() {
        this.refusingWebSocket = true;
    }

    /** Holds back requests with this in their address, and lets go those held so far. */
    public void hold(String address) {
        replaceHold(new Hold(address));
    }

    public void letGo() {
        replaceHold(new Hold(null));
    }

    private void replaceHold(Hold next) {
        var before = this.hold;
        this.hold = next;
        before.end.countDown();
    }

    /** Waits until a request is held back. */
    public void isHolding() {
        Patience.USUAL.until("%d s passed, and no request for " + this.hold.address + " came.",
                () -> this.hold.holding.get(), () -> "");
    }

    public int connections() {
        return this.connections.size();
    }

    @Override
    public void close() {
        try (this.door) {
            cut();
            letGo();
            flow();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        finally {
            this.threads.shutdown();
        }
    }

    /** Whether everything that it started has ended; to be asked after close. */
    public boolean isGone() throws InterruptedException {
        return this.threads.awaitTermination(30, TimeUnit.SECONDS);
    }

    private void accept() {
        while (!this.door.isClosed()) {
            try {
                var browser = this.door.accept();
                this.threads.execute(() -> connect(browser));
            }
            catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket browser) {
        var connection = new Connection(browser);
        this.connections.add(connection);
        // before the server knows of it: who is answered there may swallow and restore at
        // once
        connection.dead = this.swallowing;
        try {
            if (!this.cut) {
                connection.server = new Socket(InetAddress.getLoopbackAddress(), this.server);
                this.threads.execute(connection::answers);
                connection.requests();
            }
        }
        catch (IOException serverIsDown) {
            // a reset tells the browser
        }
        finally {
            connection.end();
        }
    }

    private void pass(Connection connection, Socket to, byte[] bytes, int count) throws IOException {
        await(this.flowing);
        if (!connection.dead) {
            to.getOutputStream().write(bytes, 0, count);
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await(LONGEST_HOLD.toSeconds(), TimeUnit.SECONDS);
        }
        catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Connection {

        private final Socket browser;

        private volatile Socket server;

        private volatile boolean dead;

        private Connection(Socket browser) {
            this.browser = browser;
        }

        /** Byte for byte, but each request is looked at first. */
        private void requests() throws IOException {
            var bytes = new byte[64 * 1024];
            var http = true;
            for (int count; (count = this.browser.getInputStream().read(bytes)) >= 0;) {
                if (http) {
                    var request = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
                    var upgrade = request.contains("Upgrade: websocket");
                    http = !upgrade;
                    Wire.this.hold.pass(request.lines().findFirst().orElse(""));
                    if (upgrade && Wire.this.refusingWebSocket) {
                        refuse();
                        return;
                    }
                }
                Wire.this.pass(this, this.server, bytes, count);
            }
        }

        private void answers() {
            var bytes = new byte[64 * 1024];
            try {
                for (int count; (count = this.server.getInputStream().read(bytes)) >= 0;) {
                    Wire.this.pass(this, this.browser, bytes, count);
                }
            }
            catch (IOException closed) {
                // by either side
            }
            finally {
                end();
            }
        }

        private void refuse() throws IOException {
            var answer = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            this.browser.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** The end of one side ends the other, unless the wire between them is dead. */
        private void end() {
            if (Wire.this.cut) {
                reset();
            }
            else if (!this.dead) {
                close(this.browser);
                close(this.server);
                Wire.this.connections.remove(this);
            }
        }

        /** As a router that has lost its memory does it: RST instead of FIN. */
        private void reset() {
            for (var socket : new Socket[] { this.browser, this.server }) {
                try {
                    if (socket != null) {
                        socket.setSoLinger(true, 0);
                    }
                }
                catch (IOException closed) {
                    // the better
                }
                close(socket);
            }
            Wire.this.connections.remove(this);
        }

        private static void close(Socket socket) {
            try {
                if (socket != null) {
                    socket.close();
                }
            }
            catch (IOException closed) {
                // the better
            }
        }

    }

    private record Hold(String address, AtomicBoolean holding, CountDownLatch end) {

        private Hold(String address) {
            this(address, new AtomicBoolean(), new CountDownLatch(1));
        }

        private void pass(String requestLine) {
            if (this.address != null && requestLine.contains(this.address)) {
                this.holding.set(true);
                await(this.end);
            }
        }

    }

}
