package sandbox.bench.load;

import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTest {

    private static final int SPEAKERS = 10;

    private static final long INTERVAL = 10;

    private final Schedule schedule = new Schedule(1000, INTERVAL, SPEAKERS);

    /**
     * Of 100 messages, one every 10 ms, 50 are due while the server sleeps for 500 ms.
     * Measured from when each could be sent, one would be late, and 99 of 100 in time.
     */
    @Test
    void allThatIsDueWhileTheServerSleepsIsLate() {
        var awake = this.schedule.due(70);
        var late = new Histogram(10_000, 3);

        IntStream.range(0, 100)
            .forEach(each -> late.recordValue(this.schedule.late(new Stamp(each % SPEAKERS, each / SPEAKERS + 1),
                    (each < 20) ? this.schedule.due(each) : Math.max(awake, this.schedule.due(each)))));

        assertThat(late.getValueAtPercentile(99)).isBetween(480L, 500L);
        assertThat(late.getValueAtPercentile(60)).isBetween(100L, 110L);
    }

}
