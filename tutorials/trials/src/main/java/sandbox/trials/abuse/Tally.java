package sandbox.trials.abuse;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was done, and how the server answered each time. */
final class Tally {

    private final Map<String, Integer> answers = new TreeMap<>();

    synchronized void count(String answer) {
        count(answer, 1);
    }

    private synchronized void count(String answer, int times) {
        this.answers.merge(answer, times, Integer::sum);
    }

    synchronized void addTo(Tally sum) {
        this.answers.forEach(sum::count);
    }

    synchronized int all() {
        return this.answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those of the answers that are none of the expected. */
    synchronized Tally unlike(String expected) {
        var unlike = new Tally();
        this.answers.forEach((answer, times) -> {
            if (!answer.matches(expected)) {
                unlike.count(answer, times);
            }
        });
        return unlike;
    }

    @Override
    public synchronized String toString() {
        return this.answers.entrySet()
            .stream()
            .map(each -> String.format(Locale.ROOT, "%,d × %s", each.getValue(), each.getKey()))
            .collect(Collectors.joining(", "));
    }

}
