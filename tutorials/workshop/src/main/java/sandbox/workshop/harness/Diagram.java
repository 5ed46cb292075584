package sandbox.workshop.harness;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import sandbox.diagrams.SequenceDiagram;
import sandbox.workshop.wire.Moment;
import sandbox.workshop.wire.Moment.Way;

/**
 * A sequence diagram of what really passed, with a lane for each person's page. Frames of
 * the same kind that follow each other are drawn once, with their number, and silences on
 * a broken wire with their length.
 */
final class Diagram {

    /** For what is written between a page and the server. */
    private static final int WIDTH = 360;

    private static final int APART = 90;

    private static final int EDGE = 60;

    private static final String PAGE = "page";

    private static final String SERVER = "server";

    private static final int NAMES = 28;

    private static final int STEP = 34;

    private static final int TOP = 64;

    private final List<Moment> moments;

    private final Map<String, String> people;

    private final List<String> pages;

    private final SequenceDiagram drawn;

    private int rows;

    /**
     * @param people by connection
     */
    Diagram(String title, List<Moment> moments, Map<String, String> people) {
        this.moments = moments;
        var drawn = moments.stream().map(moment -> people.getOrDefault(moment.connection(), "")).toList();
        var several = people.values().stream().distinct().filter(drawn::contains).toList();
        this.people = (several.size() > 1) ? people : Map.of();
        this.pages = (several.size() > 1) ? several : List.of(PAGE);
        this.drawn = new SequenceDiagram(title, NAMES);
        for (var page : this.pages) {
            this.drawn.lane(page, EDGE + APART * this.pages.indexOf(page));
        }
        this.drawn.lane(SERVER, width() - EDGE);
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
            row(moment, shortened(moment.text()) + ((same > 1) ? " × " + same : ""));
            i += same;
        }
        Stream.concat(this.pages.stream(), Stream.of(SERVER))
            .forEach(lane -> this.drawn.life(lane, NAMES + 12, next() + 8));
        return this.drawn.svg(width(), next() + 16);
    }

    private int width() {
        return 2 * EDGE + WIDTH + APART * (this.pages.size() - 1);
    }

    private String page(Moment moment) {
        return this.people.getOrDefault(moment.connection(), this.pages.get(0));
    }

    private int next() {
        return TOP + this.rows * STEP;
    }

    private void silence(long millis) {
        var seconds = Math.round(millis / 1000.0);
        if (seconds >= 2) {
            this.drawn.text("silence", width() / 2, next(), seconds + " seconds later");
            this.rows++;
        }
    }

    private void row(Moment moment, String label) {
        var y = next();
        this.rows++;
        switch (moment.way()) {
            case UP -> arrow("up", page(moment), SERVER, y, label);
            case DOWN -> arrow("down", SERVER, page(moment), y, label);
            case NOWHERE -> this.drawn.group("fault", () -> {
                this.drawn.across(this.pages.get(0), SERVER, y);
                this.drawn.note(this.pages.get(0), SERVER, y + 5, label);
            });
        }
    }

    /** What it says stands where no other lane is. */
    private void arrow(String style, String from, String to, int y, String label) {
        this.drawn.group(style, () -> {
            this.drawn.note(this.pages.get(this.pages.size() - 1), SERVER, y, label);
            this.drawn.arrow(from, y + 8, to, y + 8);
        });
    }

    private boolean isAlike(Moment one, Moment other) {
        return one.way() == other.way() && one.text().equals(other.text()) && page(one).equals(page(other));
    }

    private static String shortened(String text) {
        return (text.length() > 40) ? text.substring(0, 39) + "…" : text;
    }

}
