package sandbox.trials.torture;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waiting for a moment that a plan names. */
final class Pause {

    private Pause() {
    }

    /**
     * @param moment in milliseconds since 1970
     */
    static void until(long moment) {
        for (long left; (left = moment - System.currentTimeMillis()) > 0 && !Thread.currentThread().isInterrupted();) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(left));
        }
    }

}
