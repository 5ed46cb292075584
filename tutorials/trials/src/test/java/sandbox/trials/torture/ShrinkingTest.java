package sandbox.trials.torture;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShrinkingTest {

    private static final Plan ALL = Draw.plan(1, Size.SHORT, Sites.ONE_SERVER);

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void whatTheMistakeDoesNotNeedIsLeftOut() {
        var needed = List.<Step>of(ALL.says().get(300), ALL.steps(Step.Break.class).get(20));

        var smallest = smallest(plan -> plan.steps().containsAll(needed), 1_000);

        assertThat(smallest.steps()).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void onlyThoseAreLeftWhoSayOrSufferSomething() {
        var smallest = smallest(plan -> plan.clients().containsAll(List.of("c2", "c5")), 1_000);

        assertThat(smallest.clients()).containsExactly("c2", "c5");
    }

    @Test
    void aMistakeWithoutAnyFaultIsFoundToBeOne() {
        var said = ALL.says().get(0);

        var smallest = smallest(plan -> plan.says().contains(said), 1_000);

        assertThat(smallest.steps()).containsExactly(said);
    }

    @Test
    void noMoreIsRunThanIsAllowed() {
        smallest(plan -> plan.steps().size() > 600, 7);

        assertThat(this.runs).hasValue(7);
    }

    @Test
    void whatDoesNotFailAgainStaysAsItIs() {
        assertThat(smallest(plan -> false, 30)).isEqualTo(ALL);
    }

    private Plan smallest(Predicate<Plan> fails, int tries) {
        return new Shrinking(failed(ALL), plan -> {
            this.runs.incrementAndGet();
            return Optional.of(failed(plan)).filter(outcome -> fails.test(plan));
        }, tries).smallest().evidence().plan();
    }

    private static TrialOutcome failed(Plan plan) {
        return new TrialOutcome(new Evidence(plan, List.of(), List.of(), List.of()),
                List.of(new Violation(Violation.Kind.LOST, "Lost.")));
    }

}
