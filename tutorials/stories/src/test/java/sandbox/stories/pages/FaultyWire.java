package sandbox.stories.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import sandbox.faults.Fault;
import sandbox.faults.FaultProxy;
import sandbox.faults.Traffic;
import sandbox.servers.Patience;

/**
 * What is between a visitor and the server, and fails as a story wants it. A browser's
 * own offline switch would not do: it leaves an open WebSocket open.
 */
public final class FaultyWire implements Traffic, AutoCloseable {

    /** What is held goes on after this even if nobody lets it. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

    private final FaultProxy proxy;

    private volatile String held = "";

    private volatile boolean holding;

    FaultyWire(int server) {
        this.proxy = FaultProxy.before(server, 0, this);
    }

    public int port() {
        return this.proxy.port();
    }

    /** Resets every connection, and each new one, until {@link #restore()}. */
    public void cut() {
        this.proxy.set(new Fault.Cut());
    }

    /**
     * Loses every byte in both directions while all sockets stay open. A connection that
     * has lost bytes stays dead; {@link #restore()} lets new ones through.
     */
    public void swallow() {
        this.proxy.set(new Fault.Swallow(true, true));
    }

    public void restore() {
        this.proxy.restore();
    }

    /** Keeps every byte for a while; then they come all at once. */
    public void stall() {
        this.proxy.set(new Fault.Delay(LONGEST_HOLD, Duration.ZERO));
    }

    public void flow() {
        this.proxy.lift(Fault.Delay.class);
    }

    /** Refuses each Upgrade, as a proxy does that knows only HTTP. */
    public void refuseWebSocket() {
        this.proxy.set(new Fault.RefuseUpgrade(false));
    }

    /**
     * Holds answers to requests with this in their path, and lets go those held so far.
     */
    public void hold(String path) {
        this.holding = false;
        this.held = path;
        this.proxy.set(new Fault.SlowHandshake(path, LONGEST_HOLD));
    }

    public void letGo() {
        this.proxy.lift(Fault.SlowHandshake.class);
    }

    /** Waits until an answer is held. */
    public void isHolding() {
        Patience.USUAL.until("%s s passed, and no request for " + this.held + " came.", () -> this.holding, () -> "");
    }

    @Override
    public void passed(int connection, boolean up, byte[] bytes, int offset, int count) {
        var text = new String(bytes, offset, count, StandardCharsets.ISO_8859_1);
        this.holding |= up && !this.held.isEmpty() && text.lines().findFirst().orElse("").contains(this.held);
    }

    @Override
    public void close() {
        this.proxy.close();
    }

}
