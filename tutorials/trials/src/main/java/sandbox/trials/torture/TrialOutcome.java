package sandbox.trials.torture;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import sandbox.trials.torture.Event.Kind;

/** What was found in a run. */
record TrialOutcome(Evidence evidence, List<Violation> violations) {

    /** More are of no help to anybody. */
    private static final int TOLD = 12;

    static TrialOutcome of(Evidence evidence) {
        return new TrialOutcome(evidence, Verdict.on(evidence));
    }

    boolean holds() {
        return this.violations.isEmpty();
    }

    /** Whether what is worst in the other is in this one too. */
    boolean failsAs(TrialOutcome other) {
        return kinds().contains(Collections.min(other.kinds()));
    }

    private List<Violation.Kind> kinds() {
        return this.violations.stream().map(Violation::kind).toList();
    }

    /** One line. */
    String summary() {
        var plan = this.evidence.plan();
        return "seed %-5s %5s messages  %3s faults  restarts %s  came back %3s times  resent %4s  stored twice %s  %s"
            .formatted(plan.seed(), plan.says().size(), plan.steps(Step.Break.class).size(),
                    plan.steps(Step.Restart.class).size(),
                    again(this.evidence.of(Kind.STATUS).stream().filter(Event::isListening).map(Event::client)),
                    again(this.evidence.of(Kind.SENT).stream().map(Event::key)),
                    again(this.evidence.stored().stream().map(Line::key)), holds() ? "holds" : "VIOLATED");
    }

    /** How many of them were there before. */
    private static int again(Stream<?> all) {
        var each = all.toList();
        return each.size() - new HashSet<>(each).size();
    }

    List<String> sentences() {
        var told = this.violations.stream().limit(TOLD).map(Violation::sentence);
        var more = this.violations.size() - TOLD;
        return Stream.concat(told, Stream.of("… and %s more.".formatted(more)).filter(line -> more > 0)).toList();
    }

}
