package sandbox.workshop.harness;

import java.util.List;

import sandbox.diagrams.SequenceDiagram;
import sandbox.workshop.wire.Moment;
import sandbox.workshop.wire.Moment.Way;

/**
 * A sequence diagram of what really passed. Frames of the same kind that follow each
 * other are drawn once, with their number, and silences on a broken wire with their
 * length.
 */
final class Diagram {

    private static final int WIDTH = 480;

    private static final String PAGE = "page";

    private static final String SERVER = "server";

    private static final int NAMES = 28;

    private static final int STEP = 34;

    private static final int TOP = 64;

    private final List<Moment> moments;

    private final SequenceDiagram drawn;

    private int rows;

    Diagram(String title, List<Moment> moments) {
        this.moments = moments;
        this.drawn = new SequenceDiagram(title, NAMES).lane(PAGE, 60).lane(SERVER, WIDTH - 60);
    }

    String svg() {
        var broken = false;
        for (var i = 0; i < this.moments.size();) {
            var moment = this.moments.get(i);
            if (broken) {
                silence(moment.millis() - this.moments.get(i - 1).millis());
            }
            broken |= moment.way() == Way.NOWHERE;
            var same = 1;
            while (i + same < this.moments.size() && isAlike(this.moments.get(i + same), moment)) {
                same++;
            }
            row(moment.way(), shortened(moment.text()) + ((same > 1) ? " × " + same : ""));
            i += same;
        }
        this.drawn.life(PAGE, NAMES + 12, next() + 8);
        this.drawn.life(SERVER, NAMES + 12, next() + 8);
        return this.drawn.svg(WIDTH, next() + 16);
    }

    private int next() {
        return TOP + this.rows * STEP;
    }

    private void silence(long millis) {
        var seconds = Math.round(millis / 1000.0);
        if (seconds >= 2) {
            this.drawn.text("silence", WIDTH / 2, next(), seconds + " seconds later");
            this.rows++;
        }
    }

    private void row(Way way, String label) {
        var y = next();
        this.rows++;
        switch (way) {
            case UP -> arrow("up", PAGE, SERVER, y, label);
            case DOWN -> arrow("down", SERVER, PAGE, y, label);
            case NOWHERE -> this.drawn.group("fault", () -> {
                this.drawn.across(PAGE, SERVER, y);
                this.drawn.note(PAGE, SERVER, y + 5, label);
            });
        }
    }

    private void arrow(String style, String from, String to, int y, String label) {
        this.drawn.group(style, () -> {
            this.drawn.note(from, to, y, label);
            this.drawn.arrow(from, y + 8, to, y + 8);
        });
    }

    private static boolean isAlike(Moment one, Moment other) {
        return one.way() == other.way() && one.text().equals(other.text());
    }

    private static String shortened(String text) {
        return (text.length() > 40) ? text.substring(0, 39) + "…" : text;
    }

}
