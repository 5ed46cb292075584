package sandbox.bench.load;

/**
 * When which message is due, whatever has become of those before it.
 *
 * @param start of {@link System#nanoTime()}
 * @param interval between two messages, in nanoseconds
 * @param speakers take turns
 */
public record Schedule(long start, long interval, int speakers) {

    long due(long message) {
        return this.start + message * this.interval;
    }

    int speaker(int message) {
        return message % this.speakers;
    }

    /** Its place among the messages of all speakers, from 0. */
    long place(Stamp stamp) {
        return (stamp.number() - 1L) * this.speakers + stamp.speaker();
    }

    /**
     * How late a message arrives, in nanoseconds. It counts from when it was due, and not
     * from when it could be sent: whoever is held up is late, and so are those behind it.
     */
    long late(Stamp stamp, long now) {
        return Math.max(0, now - due(place(stamp)));
    }

}
