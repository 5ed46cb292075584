package sandbox.stories.pages;

import java.time.Duration;

import sandbox.faults.Fault;
import sandbox.servers.Patience;

import sandbox.workshop.wire.Tap;

/**
 * A wire before the server that fails as networks fail. A browser's own offline switch
 * would not do: it leaves an open WebSocket open.
 */
public final class Wire implements AutoCloseable {

    /** What is held goes on after this even if nobody lets it. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

    private final Tap tap;

    private String held = "";

    Wire(int server) {
        this.tap = new Tap(server);
    }

    int port() {
        return this.tap.port();
    }

    /** Resets every connection, and each new one, until {@link #restore()}. */
    public void cut() {
        this.tap.set(new Fault.Cut());
    }

    /** Loses every byte in both directions while all sockets stay open. */
    public void swallow() {
        this.tap.set(new Fault.Swallow(true, true));
    }

    public void restore() {
        this.tap.restore();
    }

    /** Keeps every byte for a while; then they come all at once. */
    public void stall() {
        this.tap.set(new Fault.Delay(LONGEST_HOLD, Duration.ZERO));
    }

    public void flow() {
        this.tap.lift(Fault.Delay.class);
    }

    /** Refuses each Upgrade, as a proxy does that knows only HTTP. */
    public void refuseWebSocket() {
        this.tap.set(new Fault.RefuseUpgrade(false));
    }

    /**
     * Holds back the answers to requests with this in their address, and lets go those
     * held so far.
     */
    public void hold(String address) {
        this.held = address;
        this.tap.set(new Fault.SlowHandshake(address, LONGEST_HOLD));
    }

    public void letGo() {
        this.tap.lift(Fault.SlowHandshake.class);
    }

    /** Waits until a request is held back. */
    public void isHolding() {
        Patience.USUAL.until("%d s passed, and no request for " + this.held + " came.",
                () -> this.tap.requests().stream().anyMatch(request -> request.path().contains(this.held)), () -> "");
    }

    @Override
    public void close() {
        this.tap.close();
    }

}
