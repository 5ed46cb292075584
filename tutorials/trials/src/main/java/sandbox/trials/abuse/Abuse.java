package sandbox.trials.abuse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Does one kind of abuse after the other, then all together, and judges what came of it.
 */
final class Abuse {

    /**
     * Of what a log may say without telling the operator nothing: a line in a hundred.
     */
    private static final int PIECES_A_WARNING = 100;

    private static final int FEW = 20;

    private static final int HEAP_MAY_GROW_KB = 10 * 1024;

    private final List<Kind> kinds;

    private final Victim victim;

    private final Consumer<String> says;

    private final List<String> broken = new ArrayList<>();

    private final boolean judgesDelays;

    /**
     * @param judgesDelays whether the visitors' messages may take no longer than before
     * @param says is told a line as it comes
     */
    Abuse(List<Kind> kinds, Victim victim, boolean judgesDelays, Consumer<String> says) {
        this.kinds = kinds;
        this.victim = victim;
        this.judgesDelays = judgesDelays;
        this.says = says;
    }

    /** A server that has just started is slow, and its pools and caches are empty. */
    void warmUp(Duration time) throws InterruptedException {
        var before = this.victim.vitals();
        var attacks = attack(this.kinds);
        Thread.sleep(time.toMillis());
        for (var attack : attacks) {
            attack.end();
        }
        this.victim.settled(before, () -> true);
    }

    /** The promises that were broken, in words; none if all hold. */
    List<String> run(Duration all) throws IOException, InterruptedException {
        var slice = all.toMillis() / (2L * this.kinds.size() + 2);
        try (var talk = new Talk(this.victim.port())) {
            var start = this.victim.vitals();
            this.says.accept("start: " + start);
            this.says.accept(Row.HEAD);
            for (var kind : this.kinds) {
                during(talk, kind.title(), List.of(kind), slice);
            }
            // what pools and caches keep is there by now
            var after = this.victim.settled(start, () -> true);
            this.says.accept("after each: " + after);
            during(talk, "all of it together", this.kinds, slice * this.kinds.size());
            talk.finish();
            judge(talk);
            compare(start, after, this.victim.settled(start, () -> true));
        }
        return this.broken;
    }

    private void during(Talk talk, String title, List<Kind> kinds, long millis) throws InterruptedException {
        var errors = this.victim.logged("ERROR");
        var warnings = this.victim.logged("WARN");
        // measured each time anew: a machine has other things to do too, and not always
        // the same
        var before = this.judgesDelays ? talk.delaysOf(Math.max(2_000, millis / 3)) : Delays.UNKNOWN;
        var attacks = attack(kinds);
        var delays = talk.delaysOf(millis);
        var tally = new Tally();
        var unexpected = new Tally();
        for (var attack : attacks) {
            var ended = attack.end();
            ended.unlike(attack.kind().expected()).addTo(unexpected);
            ended.addTo(tally);
        }
        row(new Row(title, tally, unexpected, before, delays, this.victim.logged("ERROR") - errors,
                this.victim.logged("WARN") - warnings));
    }

    private List<Attack> attack(List<Kind> kinds) {
        return kinds.stream().map(kind -> new Attack(kind, this.victim.port())).toList();
    }

    private void row(Row row) {
        var wrong = new ArrayList<String>();
        if (row.tally().all() == 0) {
            wrong.add("nothing was answered");
        }
        if (row.unexpected().all() > 0) {
            wrong.add("answers were not as promised: " + row.unexpected());
        }
        if (row.errors() > 0) {
            wrong.add("%s lines were logged at ERROR".formatted(row.errors()));
        }
        if (row.warnings() > FEW + row.tally().all() / PIECES_A_WARNING) {
            wrong.add("%s lines were logged at WARN".formatted(row.warnings()));
        }
        if (!row.delays().isAsGoodAs(row.before())) {
            wrong.add("the visitors' p50 / p95 was %s, before %s".formatted(row.delays(), row.before()));
        }
        wrong.forEach(each -> this.broken.add(row.title() + ": " + each));
        this.says.accept(row.line(wrong.isEmpty()));
    }

    private void judge(Talk talk) {
        this.says.accept(String.format(Locale.ROOT, "the visitors said %,d messages: %d lost, %d doubled%s",
                talk.count(), talk.lost(), talk.doubled(), talk.ends().isEmpty() ? "" : "; " + talk.ends()));
        if (talk.lost() + talk.doubled() > 0 || !talk.ends().isEmpty()) {
            this.broken.add("the visitors noticed: %s lost, %s doubled, %s".formatted(talk.lost(), talk.doubled(),
                    talk.ends()));
        }
        if (!this.victim.isRunning() || this.victim.ranOutOfMemory()) {
            this.broken.add("the server ran out of memory, or ended");
        }
    }

    private void compare(Vitals start, Vitals after, Vitals end) {
        this.says.accept("end: " + end);
        if (!end.isNoMoreThan(start)) {
            this.broken.add("threads or descriptors were left behind: %s; at the start %s".formatted(end, start));
        }
        if (end.heapKb() > after.heapKb() + HEAP_MAY_GROW_KB) {
            this.broken.add("the heap has grown: %s; before %s".formatted(end, after));
        }
    }

}
