package sandbox.trials.torture;

import java.util.ArrayList;
import java.util.List;

/**
 * Where things stand in a picture: clients and the server side by side, the server in the
 * middle, and time from top to bottom.
 *
 * @param from the earliest moment in it, in milliseconds since 1970
 */
record Scale(List<String> columns, long from, long until) {

    static final String SERVER = "server";

    private static final int COLUMN = 130;

    static final int TOP = 110;

    private static final int LEFT = 80;

    /** A sentence has to fit. */
    private static final int NARROWEST = 720;

    private static final double MILLIS_A_DOT = 7;

    /** The longest that is drawn. */
    private static final long LONGEST = 12_000;

    private static final long BEFORE = 1_500;

    private static final long AFTER = 1_500;

    static Scale of(Evidence evidence, Story story) {
        var columns = new ArrayList<>(evidence.plan().clients());
        columns.add(columns.size() / 2, SERVER);
        var times = story.moments();
        var from = times.stream().mapToLong(Long::longValue).min().orElse(evidence.began()) - BEFORE;
        var until = times.stream().mapToLong(Long::longValue).max().orElse(from + LONGEST) + AFTER;
        return new Scale(columns, from, Math.min(until, from + LONGEST));
    }

    boolean shows(long at) {
        return this.from <= at && at <= this.until;
    }

    int x(String column) {
        return LEFT + this.columns.indexOf(column) * COLUMN;
    }

    int y(long at) {
        var shown = Math.max(this.from, Math.min(this.until, at));
        return TOP + (int) ((shown - this.from) / MILLIS_A_DOT);
    }

    int width() {
        return Math.max(NARROWEST, 2 * LEFT + (this.columns.size() - 1) * COLUMN);
    }

    int height() {
        return y(this.until) + 30;
    }

}
