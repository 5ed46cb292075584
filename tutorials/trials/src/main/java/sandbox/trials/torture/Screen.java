package sandbox.trials.torture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One client's screen, line by line, compared with what the server stored: all of it,
 * once, in that order, from the screen's first line to the last that is stored.
 */
final class Screen {

    /** What a page that opens is shown at least, if there is as much. */
    private static final int RECENT = 200;

    /** What a page that was away has missed at least before it may begin anew. */
    private static final int MOST = 1_000;

    private final String client;

    private final List<Line> stored;

    private final Set<Long> shown = new HashSet<>();

    private final List<Violation> wrong = new ArrayList<>();

    private int openings;

    private long first = 1;

    private long newest;

    /**
     * @param openings of its page, each of which may replace what is shown
     * @param stored by number, from 1 without a gap
     */
    Screen(String client, int openings, List<Line> stored) {
        this.client = client;
        this.openings = openings;
        this.stored = stored;
    }

    void follow(Event event) {
        if (event.is(Event.Kind.RELOADED)) {
            replace(event.lines(), event.text());
        }
        else if (event.is(Event.Kind.SHOWN)) {
            event.lines().forEach(this::show);
        }
    }

    /** What was wrong, now that nothing more comes. */
    List<Violation> finish() {
        nothingIsMissing(this.stored.size());
        return this.wrong;
    }

    private void replace(List<Line> lines, String why) {
        nothingIsMissing(this.newest);
        mayBeReplacedBy(lines, why);
        this.shown.clear();
        this.newest = 0;
        this.first = lines.isEmpty() ? 1 : lines.get(0).seq();
        lines.forEach(this::show);
    }

    /**
     * @param why is told to the reader; nothing where a page opens
     */
    private void mayBeReplacedBy(List<Line> lines, String why) {
        var last = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).seq();
        if (why.isEmpty() ? this.openings-- <= 0 : last - this.newest <= MOST) {
            says(Violation.Kind.NEEDLESS_RELOAD, "The screen of %s began anew, though it had missed %s messages only."
                .formatted(this.client, last - this.newest));
        }
        if (!lines.isEmpty() && lines.get(0).seq() > 1 && lines.size() < RECENT) {
            says(Violation.Kind.NOT_SHOWN, "The screen of %s began anew with %s messages, and there were %s."
                .formatted(this.client, lines.size(), last));
        }
    }

    private void show(Line line) {
        isStored(line);
        if (!this.shown.add(line.seq())) {
            says(Violation.Kind.DOUBLED, line, "%s shows %s twice.");
        }
        else if (line.seq() < this.newest) {
            says(Violation.Kind.OUT_OF_ORDER, line, "%s shows %s after number " + this.newest + ".");
        }
        this.newest = Math.max(this.newest, line.seq());
    }

    private void isStored(Line line) {
        var known = 1 <= line.seq() && line.seq() <= this.stored.size();
        if (known && this.stored.get((int) line.seq() - 1).equals(line)) {
            return;
        }
        var same = this.stored.stream().filter(other -> isSame(other, line)).findFirst();
        if (same.isPresent()) {
            says(Violation.Kind.WRONG_NUMBER, line,
                    "%s shows %s, and it is stored as number " + same.get().seq() + ".");
        }
        else {
            says(Violation.Kind.NEVER_SAID, line, "%s shows %s, which is not stored.");
        }
    }

    private static boolean isSame(Line one, Line other) {
        return String.valueOf(one.key()).equals(other.key()) && one.info().equals(other.info())
                && one.from().equals(other.from());
    }

    private void nothingIsMissing(long last) {
        for (var line : this.stored) {
            if (this.first <= line.seq() && line.seq() <= last && !this.shown.contains(line.seq())) {
                says(Violation.Kind.NOT_SHOWN, line, "%s never showed %s.");
            }
        }
    }

    private void says(Violation.Kind kind, Line line, String sentence) {
        says(kind, sentence.formatted("The screen of " + this.client, line));
    }

    private void says(Violation.Kind kind, String sentence) {
        this.wrong.add(new Violation(kind, sentence));
    }

}
