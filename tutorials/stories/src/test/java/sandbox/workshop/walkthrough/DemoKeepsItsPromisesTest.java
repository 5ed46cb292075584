package sandbox.workshop.walkthrough;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.workshop.harness.Checks;
import sandbox.workshop.harness.Length;
import sandbox.workshop.harness.Outcome;
import sandbox.workshop.harness.Target;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The finished demo passes the checks of the chapters it was built by. Left out: 0, which
 * is about the machine, and 2, whose second half is the article's own server.
 */
@Tag("slow")
@Order(5)
class DemoKeepsItsPromisesTest {

    @ParameterizedTest
    @ValueSource(ints = { 1, 3, 4, 5, 6, 7 })
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whatAChapterPromisedStillHolds(int chapter) {
        try (var checks = new Checks(waiting -> {
        }, false)) {
            assertThat(checks.run(chapter, Target.demo(), Length.SHORT, outcome -> {
            })).allSatisfy(outcome -> assertThat(outcome.result()).as("%s: %s", outcome.claim(), outcome.failure())
                .isEqualTo(Outcome.Result.HOLDS));
        }
    }

}
