package sandbox.trials.torture;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sandbox.servers.Places;
import sandbox.stories.nodes.NeedsNodes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With real servers, wires and clients: the front end and the backend have to be built.
 */
@Tag("slow")
@Order(1)
class TortureTest {

    /** Two seeds at a time keep them busy; a mistake is looked for one seed at a time. */
    private static final String BOTH_CORES = "both cores";

    @Test
    @ResourceLock(BOTH_CORES)
    @NeedsNodes
    @Timeout(400)
    void neitherDoThreeSeedsOnTwoNodes() {
        try (var torture = new Torture(runs("two-nodes", Sites.TWO_NODES, Runs.usualProgram()), Size.SHORT,
                System.out::println)) {
            assertThat(torture.run(List.of(1L, 2L, 3L))).flatExtracting(TrialOutcome::sentences).isEmpty();
        }
    }

    @Test
    @ResourceLock(BOTH_CORES)
    void fiveSeedsLoseNothingAndShowNothingTwice() {
        try (var torture = new Torture(runs("one-server", Sites.ONE_SERVER, Runs.usualProgram()), Size.SHORT,
                System.out::println)) {
            assertThat(torture.run(List.of(1L, 2L, 3L, 4L, 5L))).flatExtracting(TrialOutcome::sentences).isEmpty();
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock(value = BOTH_CORES, mode = ResourceAccessMode.READ)
    @CsvSource({ "fetches-first, NOT_SHOWN", "taken-for-sent, LOST" })
    void aMistakeIsCaught(String mistake, Violation.Kind kind) throws Exception {
        var runs = runs(mistake, Sites.ONE_SERVER, WrongClients.program(mistake));

        assertThat(foundIn(runs, 20)).extracting(Violation::kind).contains(kind);
    }

    /** In a folder of this test's own: others run at the same time. */
    private static Runs runs(String folder, Sites sites, Path program) {
        return new Runs(sites, program, false, Places.fresh("torture/" + folder), new AtomicInteger());
    }

    /** What is wrong in the first seed in which something is. */
    private static List<Violation> foundIn(Runs runs, int seeds) {
        Stream<TrialOutcome> outcomes = LongStream.rangeClosed(1, seeds)
            .mapToObj(seed -> runs.run(Draw.plan(seed, Size.SHORT, Sites.ONE_SERVER)));
        return outcomes.map(TrialOutcome::violations).filter(wrong -> !wrong.isEmpty()).findFirst().orElse(List.of());
    }

}
