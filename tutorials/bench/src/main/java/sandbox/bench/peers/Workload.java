package sandbox.bench.peers;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param warming before fan-out and lateness count, for the compilers
 * @param storms of which the median counts, after as many for the compilers
 */
record Workload(int subscribers, int rounds, Duration warming, Duration fanOut, Duration steady, int storms) {

    static final int PER_SECOND = 10;

    static final Workload FULL = new Workload(1000, 3, Duration.ofSeconds(8), Duration.ofSeconds(8),
            Duration.ofSeconds(5), 3);

    private static final int AT_MOST_WHEN_QUICK = 200;

    /** One short round. */
    Workload quick() {
        return new Workload(Math.min(AT_MOST_WHEN_QUICK, this.subscribers), 1, Duration.ofMillis(1500),
                Duration.ofMillis(1500), Duration.ofMillis(1000), 1);
    }

    Workload withSubscribers(int other) {
        return new Workload(other, this.rounds, this.warming, this.fanOut, this.steady, this.storms);
    }

    Workload withRounds(int other) {
        return new Workload(this.subscribers, other, this.warming, this.fanOut, this.steady, this.storms);
    }

}
