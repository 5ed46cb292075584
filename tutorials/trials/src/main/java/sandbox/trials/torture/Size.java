package sandbox.trials.torture;

import java.time.Duration;

/**
 * How much of everything there is in a run.
 *
 * @param span in which all is said and broken
 * @param restarts of each process
 * @param reloads of pages
 */
record Size(int clients, int messages, Duration span, int faults, int restarts, int reloads) {

    static final Size SHORT = new Size(6, 600, Duration.ofSeconds(12), 40, 1, 4);

    static final Size LONG = new Size(10, 5_000, Duration.ofSeconds(85), 200, 3, 20);

}
