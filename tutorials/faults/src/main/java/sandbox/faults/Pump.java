package sandbox.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** One direction of a connection: what was read, and when it may go on. */
final class Pump {

    /** More waiting than this, and the sender has to wait too. */
    private static final int ROOM = 256 * 1024;

    /** What is under way on a long line needs room, or a delay would cost throughput. */
    private static final int ROOM_WITH_DELAY = 8 * 1024 * 1024;

    /** A throttled line goes on in portions of a twentieth of a second. */
    private static final int PORTIONS = 20;

    private final boolean up;

    private final SocketChannel to;

    private final ActiveFaults faults;

    private final ProxiedConnection connection;

    private final Deque<Piece> waiting = new ArrayDeque<>();

    private int held;

    private boolean ended;

    private boolean done;

    private boolean dead;

    private boolean full;

    private long freeAt;

    Pump(boolean up, SocketChannel to, ActiveFaults faults, ProxiedConnection connection) {
        this.up = up;
        this.to = to;
        this.faults = faults;
        this.connection = connection;
    }

    void put(byte[] bytes, int offset, int count, Wait... more) {
        this.held += count;
        var copy = ByteBuffer.wrap(Arrays.copyOfRange(bytes, offset, offset + count));
        this.waiting.add(new Piece(copy, waits(more), false));
    }

    /** The sender has said its last. */
    void end() {
        this.ended = true;
        this.waiting.add(new Piece(ByteBuffer.allocate(0), waits(), true));
    }

    private List<Wait> waits(Wait... more) {
        var delay = this.faults.get(Fault.Delay.class)
            .map(fault -> new Wait(fault, this.connection.now() + fault.delay().toNanos()
                    + (long) (Math.random() * fault.jitter().toNanos())));
        return Stream.concat(delay.stream(), Arrays.stream(more)).toList();
    }

    /** Whether bytes that come now are lost. */
    boolean swallows() {
        return this.dead || this.faults.get(Fault.Swallow.class).filter(fault -> fault.takes(this.up)).isPresent();
    }

    /** From now on nothing arrives. */
    void lose(boolean end) {
        this.dead = true;
        this.ended |= end;
        this.done = this.ended;
        this.waiting.clear();
        this.held = 0;
    }

    boolean wantsMore() {
        return !this.ended && this.held < (this.faults.has(Fault.Delay.class) ? ROOM_WITH_DELAY : ROOM);
    }

    boolean isDone() {
        return this.done;
    }

    /** Whether it could go on if the receiver took more. */
    boolean isBlocked() {
        return this.full;
    }

    /** Passes on what may go, and says when more will. */
    long pass() throws IOException {
        this.full = false;
        while (!this.waiting.isEmpty()) {
            if (swallows()) {
                lose(false);
                return Long.MAX_VALUE;
            }
            long next = Math.max(this.waiting.element().readyAt(this.faults), throttledUntil());
            if (next > this.connection.now()) {
                return next;
            }
            if (!write(this.waiting.element())) {
                return Long.MAX_VALUE;
            }
        }
        return Long.MAX_VALUE;
    }

    private long throttledUntil() {
        return this.faults.has(Fault.Throttle.class) ? this.freeAt : 0;
    }

    private boolean write(Piece piece) throws IOException {
        if (piece.last) {
            this.to.shutdownOutput();
            this.done = true;
        }
        else {
            int portion = Math.min(piece.bytes.remaining(), portion());
            piece.tell(this.up, portion, this.connection);
            int written = this.to.write(piece.bytes.slice().limit(portion));
            piece.bytes.position(piece.bytes.position() + written);
            this.held -= written;
            this.connection.written(this.up, written);
            pay(written);
            this.full = written < portion;
        }
        if (!piece.bytes.hasRemaining()) {
            this.waiting.remove();
        }
        return !this.full;
    }

    private int portion() {
        return this.faults.get(Fault.Throttle.class)
            .map(fault -> Math.max(1, fault.bytesPerSecond() / PORTIONS))
            .orElse(Integer.MAX_VALUE);
    }

    private void pay(int written) {
        this.faults.get(Fault.Throttle.class)
            .ifPresent(fault -> this.freeAt = Math.max(this.freeAt, this.connection.now() - 1_000_000_000L / PORTIONS)
                    + written * 1_000_000_000L / fault.bytesPerSecond());
    }

    /** Until then the piece waits, if that fault is still on. */
    record Wait(Fault fault, long until) {
    }

    private static final class Piece {

        private final ByteBuffer bytes;

        private final List<Wait> waits;

        private final boolean last;

        private int told;

        private Piece(ByteBuffer bytes, List<Wait> waits, boolean last) {
            this.bytes = bytes;
            this.waits = waits;
            this.last = last;
        }

        private long readyAt(ActiveFaults faults) {
            return this.waits.stream().filter(wait -> faults.isOn(wait.fault)).mapToLong(Wait::until).max().orElse(0);
        }

        /** Before it is delivered, and once, even if the receiver takes only a part. */
        private void tell(boolean up, int portion, ProxiedConnection connection) {
            int end = this.bytes.position() + portion;
            if (end > this.told) {
                connection.passed(up, this.bytes.array(), this.told, end - this.told);
                this.told = end;
            }
        }

    }

}
