package sandbox.workshop.browser;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for something to become true, and saying what was there instead. */
public record Patience(Duration atMost) {

    private static final long FIRST_GLANCE = TimeUnit.MILLISECONDS.toNanos(40);

    private static final long LATER_GLANCE = TimeUnit.MILLISECONDS.toNanos(250);

    /**
     * Enough for a visible answer; the component notices a lost connection, and returns,
     * at its next probe, which is up to 5 s away, and two of those fit as well.
     */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(15));

    /**
     * A silent peer is noticed after 20 to 30 s; then SockJS may ask once in vain, 8 s,
     * and the probe comes every 5 s.
     */
    public static final Patience LONG = new Patience(Duration.ofSeconds(60));

    /**
     * @param what as in "Bob waited 15 s to hear “alice: Is this thing on?”."
     * @param instead what was there when patience ended
     */
    public void until(String what, BooleanSupplier isTrue, Supplier<String> instead) {
        var start = System.nanoTime();
        while (!isTrue.getAsBoolean()) {
            var waited = System.nanoTime() - start;
            if (waited > this.atMost.toNanos()) {
                throw new AssertionError(what.formatted(this.atMost.toSeconds()) + "\n" + instead.get());
            }
            // who has waited for long looks less often: a glance costs the machine that
            // is waited for
            LockSupport.parkNanos(Math.min(LATER_GLANCE, Math.max(FIRST_GLANCE, waited / 10)));
        }
    }

}
