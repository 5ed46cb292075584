package sandbox.trials.abuse;

import java.util.Locale;

/** One line of the table: what was done, and what came of it. */
record Row(String title, Tally tally, Tally unexpected, Delays before, Delays delays, long errors, long warnings) {

    static final String HEAD = "%-41s %7s  %-15s %-15s %5s %5s  %s".formatted("what was done", "times",
            "p50/p95 before", "and meanwhile", "ERROR", "WARN", "what the server answered");

    String line(boolean holds) {
        return String.format(Locale.ROOT, "%-41s %,7d  %-15s %-15s %5d %5d  %s%s", this.title, this.tally.all(),
                this.before, this.delays, this.errors, this.warnings, this.tally, holds ? "" : "   ← NOT AS PROMISED");
    }

}
