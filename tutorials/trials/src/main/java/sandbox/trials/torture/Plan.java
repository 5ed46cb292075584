package sandbox.trials.torture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Who says what when, and what breaks when and for how long.
 *
 * @param seed it was drawn from
 * @param steps in the order in which they happen
 */
record Plan(long seed, List<String> clients, List<Step> steps) {

    Plan {
        clients = List.copyOf(clients);
        steps = steps.stream().sorted(Comparator.comparingLong(Step::at)).toList();
    }

    <S extends Step> List<S> steps(Class<S> kind) {
        return this.steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Step.Say> says() {
        return steps(Step.Say.class);
    }

    /** All that is not said: faults, restarts, reloads. */
    List<Step> disturbances() {
        return this.steps.stream().filter(step -> !(step instanceof Step.Say)).toList();
    }

    Plan keeping(List<Step> kept) {
        return new Plan(this.seed, this.clients, kept);
    }

    /** With these clients alone, and what they say and suffer. */
    Plan among(List<String> fewer) {
        var kept = this.steps.stream().filter(step -> fewer.stream().anyMatch(step::concerns)).toList();
        return new Plan(this.seed, fewer, kept);
    }

    /** When the first step happens. */
    long begins() {
        return this.steps.isEmpty() ? 0 : this.steps.get(0).at();
    }

    String summary() {
        return "%s clients, %s messages, %s faults, %s restarts, %s reloads".formatted(this.clients.size(),
                says().size(), steps(Step.Break.class).size(), steps(Step.Restart.class).size(),
                steps(Step.Reload.class).size());
    }

    /** A line for each step, with its time in seconds. */
    List<String> inWords() {
        return this.steps.stream()
            .map(step -> String.format(Locale.ROOT, "%7.3f  %s", step.at() / 1000.0, step))
            .toList();
    }

}
