package sandbox.trials.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What in a run must not be, if anything. */
final class Verdict {

    private Verdict() {
    }

    /** In sentences; none if all holds. */
    static List<Violation> on(Evidence evidence) {
        List<Violation> violations = new ArrayList<>(evidence.seen());
        violations.addAll(new Promises(evidence).broken());
        evidence.plan().clients().stream().flatMap(client -> onScreen(client, evidence)).forEach(violations::add);
        return List.copyOf(violations);
    }

    private static Stream<Violation> onScreen(String client, Evidence evidence) {
        var reloads = evidence.plan().steps(Step.Reload.class).stream().filter(step -> step.concerns(client));
        var screen = new Screen(client, 1 + (int) reloads.count(), evidence.stored());
        evidence.of(client).forEach(screen::follow);
        return screen.finish().stream();
    }

}
