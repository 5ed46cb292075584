package sandbox.trials.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks for a smaller plan that fails too, by leaving out halves, quarters, eighths… of
 * what it consists of (Zeller's delta debugging). It ends with the smallest it has found
 * when its tries are used up.
 */
final class Shrinking {

    private final Function<Plan, Optional<TrialOutcome>> failure;

    private int tries;

    private TrialOutcome smallest;

    /**
     * @param failing the outcome to begin with
     * @param failure runs a plan; there if it fails in the same way
     * @param tries how many plans may be run
     */
    Shrinking(TrialOutcome failing, Function<Plan, Optional<TrialOutcome>> failure, int tries) {
        this.smallest = failing;
        this.failure = failure;
        this.tries = tries;
    }

    TrialOutcome smallest() {
        fewer(seconds(), 2, kept -> plan().keeping(kept.stream().flatMap(List::stream).toList()));
        fewer(plan().disturbances(), 1, this::withDisturbances);
        fewer(plan().clients(), 2, kept -> plan().among(kept));
        fewer(plan().says(), 2, this::withSays);
        fewer(plan().disturbances(), 2, this::withDisturbances);
        return this.smallest;
    }

    /** What went wrong took a moment, before and after which much may be left out. */
    private List<List<Step>> seconds() {
        var seconds = plan().steps()
            .stream()
            .collect(Collectors.groupingBy(step -> step.at() / 1_000, TreeMap::new, Collectors.toList()));
        return List.copyOf(seconds.values());
    }

    private Plan plan() {
        return this.smallest.evidence().plan();
    }

    private Plan withDisturbances(List<Step> kept) {
        var steps = new ArrayList<Step>(plan().says());
        steps.addAll(kept);
        return plan().keeping(steps);
    }

    private Plan withSays(List<Step.Say> kept) {
        var steps = new ArrayList<>(plan().disturbances());
        steps.addAll(kept);
        return plan().keeping(steps);
    }

    /**
     * @param fewest into how many parts the whole is cut at least; with one it is tried
     * whether none is needed
     */
    private <T> void fewer(List<T> all, int fewest, Function<List<T>, Plan> with) {
        var kept = all;
        var parts = fewest;
        while (!kept.isEmpty()) {
            var shorter = without(kept, parts, with);
            if (shorter.isPresent()) {
                kept = shorter.get();
                parts = Math.max(fewest, parts - 1);
            }
            else if (parts >= kept.size()) {
                return;
            }
            else {
                parts = Math.min(kept.size(), 2 * parts);
            }
        }
    }

    /** What is left after the first part without which it still fails. */
    private <T> Optional<List<T>> without(List<T> all, int parts, Function<List<T>, Plan> with) {
        var length = Math.max(1, (all.size() + parts - 1) / parts);
        for (var from = 0; from < all.size(); from += length) {
            var rest = new ArrayList<>(all.subList(0, from));
            rest.addAll(all.subList(Math.min(all.size(), from + length), all.size()));
            if (stillFails(with.apply(rest))) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    private boolean stillFails(Plan plan) {
        if (plan.says().isEmpty() || this.tries-- <= 0) {
            return false;
        }
        var outcome = this.failure.apply(plan);
        outcome.ifPresent(smaller -> this.smallest = smaller);
        return outcome.isPresent();
    }

}
