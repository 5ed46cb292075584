package sandbox.trials.torture;

import java.util.List;
import java.util.stream.Stream;

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

    /** What a person should hear of first: a message it happened to tells most. */
    Violation worst() {
        return this.violations.stream()
            .filter(violation -> !violation.key().isEmpty())
            .findFirst()
            .orElseGet(() -> this.violations.get(0));
    }

    /** Whether what is worst in the other is in this one too. */
    boolean failsAs(TrialOutcome other) {
        return this.violations.stream().map(Violation::kind).anyMatch(other.worst().kind()::equals);
    }

    /** One line. */
    String summary() {
        return "%s  %s".formatted(RunSummary.of(this.evidence), holds() ? "holds" : "VIOLATED");
    }

    List<String> sentences() {
        var told = this.violations.stream().limit(TOLD).map(Violation::sentence);
        var more = this.violations.size() - TOLD;
        return Stream.concat(told, Stream.of("… and %d more.".formatted(more)).filter(line -> more > 0)).toList();
    }

}
