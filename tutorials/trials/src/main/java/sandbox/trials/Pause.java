package sandbox.trials;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits, for a moment or for a while; shorter if the thread is told to end. */
public final class Pause {

    private Pause() {
    }

    /**
     * @param moment in milliseconds since 1970
     */
    public static void until(long moment) {
        for (long left; (left = moment - System.currentTimeMillis()) > 0 && !Thread.currentThread().isInterrupted();) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(left));
        }
    }

    public static void millis(long millis) {
        until(System.currentTimeMillis() + millis);
    }

}
