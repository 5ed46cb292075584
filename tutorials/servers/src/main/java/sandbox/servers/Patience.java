package sandbox.servers;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waiting for something to become true, and saying what was there instead. What a glance
 * takes is not counted: on a slow machine patience is as many glances as on another.
 */
public record Patience(Duration atMost) {

    private static final long FIRST_GLANCE = TimeUnit.MILLISECONDS.toNanos(40);

    private static final long LATER_GLANCE = TimeUnit.MILLISECONDS.toNanos(250);

    /**
     * Enough for a visible answer, on a slow machine too; the component notices a lost
     * connection, and returns, at its next probe, which is up to 5 s away, and several of
     * those fit as well.
     */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(30));

    /**
     * A silent peer is noticed after 20 to 30 s; then SockJS may ask once in vain, 8 s,
     * and the probe comes every 5 s; and all of it again.
     */
    public static final Patience LONG = new Patience(Duration.ofSeconds(120));

    /**
     * @param what as in "Bob waited 15 s to hear “alice: Is this thing on?”."
     * @param instead what was there when patience ended
     */
    public void until(String what, BooleanSupplier isTrue, Supplier<String> instead) {
        if (!suffices(isTrue)) {
            throw new AssertionError(what.formatted(this.atMost.toSeconds()) + "\n" + instead.get());
        }
    }

    /** Whether it became true in time. */
    public boolean suffices(BooleanSupplier isTrue) {
        var waited = 0L;
        while (!isTrue.getAsBoolean()) {
            if (waited > this.atMost.toNanos()) {
                return false;
            }
            // who has waited for long looks less often: a glance costs the machine that
            // is waited for
            var pause = Math.min(LATER_GLANCE, Math.max(FIRST_GLANCE, waited / 10));
            LockSupport.parkNanos(pause);
            waited += pause;
        }
        return true;
    }

}
