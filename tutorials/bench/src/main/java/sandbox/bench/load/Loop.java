package sandbox.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The one thread of all clients, which is the caller's: nothing happens unless it waits
 * here.
 */
public final class Loop implements AutoCloseable {

    private static final int LARGEST_READ = 256 * 1024;

    private static final long SHORTEST_SLEEP = TimeUnit.MILLISECONDS.toNanos(1);

    final Selector selector;

    /** What is read passes through here, and belongs to nobody for long. */
    final ByteBuffer room = ByteBuffer.allocate(LARGEST_READ);

    /** Bytes, both ways. */
    long carried;

    private final Queue<Timer> timers = new PriorityQueue<>(Comparator.comparing(Timer::due));

    public Loop() {
        try {
            this.selector = Selector.open();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Serves the clients until something is true.
     * @param moment of {@link System#nanoTime()} to give up at
     * @return whether it is
     */
    public boolean until(BooleanSupplier done, long moment) {
        while (!done.getAsBoolean()) {
            var left = moment - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            serveTimers();
            turn(untilTheNextTimer(left));
        }
        return true;
    }

    /** Serves the clients until a moment. */
    public void until(long moment) {
        until(() -> false, moment);
    }

    /** The bytes of all clients so far, both ways, without the heads of TCP. */
    public long carried() {
        return this.carried;
    }

    /** Does something later, unless nobody waits here any more. */
    void after(Duration pause, Runnable something) {
        this.timers.add(new Timer(System.nanoTime() + pause.toNanos(), something));
    }

    private long untilTheNextTimer(long most) {
        var next = this.timers.peek();
        return (next != null) ? Math.min(most, Math.max(0, next.due() - System.nanoTime())) : most;
    }

    private void serveTimers() {
        for (Timer next; (next = this.timers.peek()) != null && next.due() <= System.nanoTime();) {
            this.timers.remove();
            next.something().run();
        }
    }

    /** Never sleeps longer than it is told: the last millisecond is spent awake. */
    private void turn(long nanos) {
        try {
            if (nanos < SHORTEST_SLEEP) {
                this.selector.selectNow(Loop::serve);
            }
            else {
                this.selector.select(Loop::serve, TimeUnit.NANOSECONDS.toMillis(nanos));
            }
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void serve(SelectionKey key) {
        ((Ready) key.attachment()).ready(key);
    }

    @Override
    public void close() {
        try {
            this.selector.close();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * @param due of {@link System#nanoTime()}
     */
    private record Timer(long due, Runnable something) {
    }

    /** What a channel is served by. */
    interface Ready {

        void ready(SelectionKey key);

    }

}
