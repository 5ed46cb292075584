package sandbox.servers;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeanwhileTest {

    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Test
    void whatTakesLongIsSpokenOfAgainAndAgain() throws Exception {
        try (var meanwhile = Meanwhile.each(Duration.ofMillis(20), this.said::add, "50%: %s s.")) {
            assertThat(this.said.poll(30, TimeUnit.SECONDS)).matches("50%: \\d+ s\\.");
            assertThat(this.said.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void whatIsOverSoonIsNot() {
        Meanwhile.says(this.said::add, "%s s.").close();

        assertThat(this.said).isEmpty();
    }

}
