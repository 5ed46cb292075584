package sandbox.bench.load;

/**
 * When which message is due, whatever has become of those before it.
 *
 * @param start of {@link System#nanoTime()}
 * @param interval between two messages, in nanoseconds
 * @param speakers take turns
 */
public record Schedule(long start, long interval, int speakers) {

    long due(int message) {
        return this.start + message * this.interval;
    }

    int speaker(int message) {
        return message % this.speakers;
    }

    private long due(Stamp stamp) {
        return due((stamp.number() - 1) * this.speakers + stamp.speaker());
    }

    /**
     * How late a message arrives, in nanoseconds. It counts from when it was due, and not
     * from when it could be sent: whoever is held up is late, and so are those behind it.
     */
    long late(Stamp stamp, long now) {
        return Math.max(0, now - due(stamp));
    }

}
