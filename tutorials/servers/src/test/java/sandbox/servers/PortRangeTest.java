package sandbox.servers;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortRangeTest {

    private static final int TIMES = 80;

    /**
     * As two commands that run at the same time: neither knows of what the other was
     * given.
     */
    @Test
    void twoAreNeverGivenTheSame() {
        var one = new PortRange(30_000, 20);
        var other = new PortRange(30_000, 20);

        var given = IntStream.range(0, TIMES)
            .flatMap(time -> IntStream.of(one.next(port -> true), other.next(port -> true)))
            .toArray();

        assertThat(given).hasSize(2 * TIMES).doesNotHaveDuplicates();
    }

}
