package sandbox.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
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
            turn(left);
        }
        return true;
    }

    /** Serves the clients until a moment. */
    public void until(long moment) {
        until(() -> false, moment);
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

    /** What a channel is served by. */
    interface Ready {

        void ready(SelectionKey key);

    }

}
