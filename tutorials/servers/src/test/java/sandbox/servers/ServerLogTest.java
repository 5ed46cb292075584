package sandbox.servers;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServerLogTest {

    private static final Path FILE = Places.repository().resolve("workshop/backend/target/server.log");

    private static final String LOG = """
            2026-01-31T09:00:00.000Z ERROR 12 --- [main] o.s.Something : Before the check
            java.lang.IllegalStateException: too early
            2026-01-31T10:00:01.123+01:00  WARN 12 --- [exec-1] o.s.Something : No error
            java.lang.IllegalStateException: only a warning
            2026-01-31T10:00:02.123+01:00 ERROR 12 --- [exec-2] o.s.Something : Failed

            org.springframework.messaging.MessageDeliveryException: Failed to send message
            \tat sandbox.chat.ChatController.say(ChatController.java:24)
            Caused by: java.lang.NullPointerException: because "speaker" is null
            \t... 12 more
            2026-01-31T10:00:03.000+01:00  INFO 12 --- [exec-2] o.s.Something : Goes on
            """;

    @Test
    void theCauseOfWhatWasThrownSinceTheCheckBeganIsTold() {
        assertThat(thrownSince("2026-01-31T09:00:01Z", LOG))
            .isEqualTo("NullPointerException: because \"speaker\" is null" + " ("
                    + Path.of("workshop/backend/target/server.log") + ")");
    }

    @Test
    void whatWasThrownBeforeOrOnlyWarnedOfIsNotTold() {
        assertThat(thrownSince("2026-01-31T09:00:03Z", LOG)).isEmpty();
        assertThat(thrownSince("2026-01-31T09:00:01Z", LOG.substring(0, LOG.indexOf("2026-01-31T10:00:02")))).isEmpty();
    }

    @Test
    void aSecondServerThatBeganTheFileAnewHidesNothing() {
        var hole = "\0".repeat(100) + LOG.substring(LOG.indexOf("2026-01-31T10:00:02"));

        assertThat(thrownSince("2026-01-31T09:00:01Z", hole)).contains("\"speaker\" is null");
    }

    private static String thrownSince(String moment, String text) {
        return new ServerLog(FILE, text).thrownSince(Instant.parse(moment)).orElse("");
    }

}
