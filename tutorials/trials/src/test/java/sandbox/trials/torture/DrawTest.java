package sandbox.trials.torture;

import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import sandbox.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class DrawTest {

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(Draw.plan(7, Size.SHORT, Sites.ONE_SERVER)).isEqualTo(Draw.plan(7, Size.SHORT, Sites.ONE_SERVER));
        assertThat(Draw.plan(7, Size.SHORT, Sites.ONE_SERVER)).isNotEqualTo(Draw.plan(8, Size.SHORT, Sites.ONE_SERVER));
    }

    @Test
    void aPlanHasAsMuchOfEverythingAsWasAskedFor() {
        assertThat(Draw.plan(1, Size.SHORT, Sites.ONE_SERVER).summary())
            .isEqualTo("6 clients, 600 messages, 40 faults, 1 restarts, 4 reloads");
        assertThat(Draw.plan(1, Size.LONG, Sites.ONE_SERVER).summary())
            .isEqualTo("10 clients, 5000 messages, 200 faults, 3 restarts, 20 reloads");
    }

    @Test
    void aFewPlansHaveEveryKindOfFault() {
        var drawn = LongStream.rangeClosed(1, 5)
            .mapToObj(seed -> Draw.plan(seed, Size.SHORT, Sites.ONE_SERVER))
            .flatMap(plan -> plan.steps(Step.Break.class).stream())
            .map(fault -> fault.fault().getClass().getSimpleName());

        assertThat(drawn).contains(kinds());
    }

    @Test
    void nobodySaysTheSameTwice() {
        assertThat(Draw.plan(1, Size.LONG, Sites.ONE_SERVER).says()).extracting(Step.Say::info).doesNotHaveDuplicates();
    }

    private static String[] kinds() {
        return Stream.of(Fault.class.getPermittedSubclasses()).map(Class::getSimpleName).toArray(String[]::new);
    }

}
