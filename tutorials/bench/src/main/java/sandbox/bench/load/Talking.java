package sandbox.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;

/** What a crowd does: as much as it can, or so much a second. */
public final class Talking {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long LATEST = TimeUnit.MINUTES.toNanos(2);

    private static final int DIGITS = 3;

    private final Loop loop;

    private final Crowd crowd;

    public Talking(Loop loop, Crowd crowd) {
        this.loop = loop;
        this.crowd = crowd;
    }

    /** As fast as it goes: each says the next when all have heard the last. */
    public void begin() {
        this.crowd.whenHeard(stamp -> {
            if (this.crowd.isHeard(stamp.speaker())) {
                this.crowd.say(stamp.speaker());
            }
        });
        IntStream.range(0, Crowd.SPEAKERS).forEach(this.crowd::say);
    }

    /** Until all have heard all. */
    public void end() {
        this.crowd.whenHeard(stamp -> {
        });
        untilHeard();
    }

    private void untilHeard() {
        if (!this.loop.until(() -> this.crowd.missing() == 0, System.nanoTime() + PATIENCE.toNanos())) {
            throw new ProtocolViolation("%s messages of a crowd were lost.".formatted(this.crowd.missing()));
        }
    }

    /**
     * So many messages a second.
     * @param warming before any count, for the compilers
     * @return how late each was heard by each, in nanoseconds
     */
    public Histogram steadily(int perSecond, Duration warming, Duration time) {
        var late = new Histogram(LATEST, DIGITS);
        var interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var schedule = new Schedule(System.nanoTime() + interval, interval, Crowd.SPEAKERS);
        var first = warming.toNanos() / interval;
        this.crowd.whenHeard(stamp -> {
            if (schedule.place(stamp) >= first) {
                late.recordValue(Math.min(LATEST, schedule.late(stamp, System.nanoTime())));
            }
        });
        for (var each = 0; each < first + time.toNanos() / interval; each++) {
            this.loop.until(schedule.due(each));
            this.crowd.say(schedule.speaker(each));
        }
        untilHeard();
        return late;
    }

}
