package sandbox.trials.torture;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import sandbox.trials.torture.Event.Kind;

/**
 * What a run was like, in numbers.
 *
 * @param returns how often a client listened again
 * @param resends of messages that were sent before
 * @param doubled messages that were stored more than once
 */
record RunSummary(Plan plan, long returns, long resends, long doubled) {

    static RunSummary of(Evidence evidence) {
        var listening = evidence.of(Kind.STATUS).stream().filter(Event::isListening);
        var returns = count(listening.collect(groups(Event::client)));
        var resends = count(evidence.of(Kind.SENT).stream().collect(groups(Event::key)));
        var doubled = count(evidence.stored().stream().collect(groups(each -> String.valueOf(each.line().key()))));
        return new RunSummary(evidence.plan(), returns, resends, doubled);
    }

    private static <T> Collector<T, ?, Map<String, Long>> groups(Function<T, String> by) {
        return Collectors.groupingBy(by, Collectors.counting());
    }

    /** Of each group all but the first. */
    private static long count(Map<String, Long> groups) {
        return groups.values().stream().mapToLong(each -> each - 1).sum();
    }

    @Override
    public String toString() {
        return "seed %-5d %5d messages  %3d faults  restarts %d  came back %3d times  resent %4d  stored twice %d"
            .formatted(this.plan.seed(), this.plan.says().size(), this.plan.steps(Step.Break.class).size(),
                    this.plan.steps(Step.Restart.class).size(), this.returns, this.resends, this.doubled);
    }

}
