package sandbox.trials.abuse;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import sandbox.servers.Places;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The short form of {@code scripts/bench abuse}: what takes no more than seconds, and no
 * judgement of how fast the server was meanwhile, which on a busy machine proves nothing.
 */
@Tag("slow")
@Order(4)
@Isolated
class AbuseTest {

    private static final List<Kind> QUICK = List.of(Kind.WRONG_PASSCODE, Kind.FRAME_FLOOD, Kind.GIANT_FRAME,
            Kind.BAD_UTF8, Kind.RANDOM_FRAMES, Kind.RANDOM_BYTES, Kind.RANDOM_STOMP, Kind.DEEP_JSON,
            Kind.MANY_SUBSCRIPTIONS, Kind.ENDLESS_HEADERS, Kind.HUGE_BODY, Kind.SLOW_READER, Kind.SLOW_STREAM);

    @Test
    void whatNobodyShouldSendIsAnsweredOrCutAndVisitorsLoseNothing() throws Exception {
        try (var victim = new Victim(Places.fresh("abuse"), "256m", List.of())) {
            var broken = new Abuse(QUICK, victim, false, System.out::println).run(Duration.ofSeconds(20));

            assertThat(broken).isEmpty();
        }
    }

}
