package sandbox.workshop.harness;

import java.util.ArrayList;
import java.util.List;

import sandbox.workshop.wire.Moment;
import sandbox.workshop.wire.Moment.Way;

/**
 * A sequence diagram of what really passed, as SVG: readable on a phone, in the dark and
 * on paper. Frames of the same kind that follow each other are drawn once, with their
 * number, and silences on a broken wire with their length.
 */
final class Diagram {

    private static final int WIDTH = 480;

    private static final int PAGE = 60;

    private static final int SERVER = 420;

    private static final int MIDDLE = (PAGE + SERVER) / 2;

    private static final int STEP = 34;

    private static final int TOP = 64;

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="title">
              <title id="title">%3$s</title>
              <style>
                svg { background: #fff; color: #1d2430; font: 14px/1 ui-monospace, Menlo, Consolas, monospace }
                text { fill: currentColor; text-anchor: middle }
                .end { font: 600 15px system-ui, sans-serif }
                line, path { stroke: currentColor; stroke-width: 1.5; fill: none }
                .life { stroke-dasharray: 2 5; opacity: .6 }
                .down { color: #0b5ab0 }
                .fault { color: #b3261e }
                .fault path { stroke-dasharray: 6 4 }
                .fault text { font-family: system-ui, sans-serif; font-weight: 600; stroke: #fff; stroke-width: 12;
                  paint-order: stroke }
                .silence { font-family: system-ui, sans-serif; opacity: .75 }
                @media (prefers-color-scheme: dark) {
                  svg { background: #14181f; color: #e6e9ee }
                  .down { color: #7db7ff }
                  .fault { color: #ffb0a6 }
                  .fault text { stroke: #14181f }
                }
              </style>
              <text class="end" x="%4$d" y="28">page</text>
              <text class="end" x="%5$d" y="28">server</text>
              <path class="life" d="M%4$d 40V%6$dM%5$d 40V%6$d"/>
            """;

    private static final String FAULT = """
              <g class="fault"><path d="M%1$d %2$dH%3$d"/><text x="%4$d" y="%5$d">%6$s</text></g>
            """;

    private static final String SILENCE = """
              <text class="silence" x="%d" y="%d">%d seconds later</text>
            """;

    private final String title;

    private final List<Moment> moments;

    Diagram(String title, List<Moment> moments) {
        this.title = title;
        this.moments = moments;
    }

    String svg() {
        var arrows = arrows();
        var height = TOP + arrows.size() * STEP + 16;
        return HEAD.formatted(WIDTH, height, escape(this.title), PAGE, SERVER, height - 8) + String.join("", arrows)
                + "</svg>\n";
    }

    private List<String> arrows() {
        List<String> rows = new ArrayList<>();
        var broken = false;
        for (var i = 0; i < this.moments.size();) {
            var moment = this.moments.get(i);
            if (broken) {
                silence(moment.millis() - this.moments.get(i - 1).millis(), rows);
            }
            broken |= moment.way() == Way.NOWHERE;
            var same = 1;
            while (i + same < this.moments.size() && isAlike(this.moments.get(i + same), moment)) {
                same++;
            }
            var label = shortened(moment.text()) + ((same > 1) ? " × " + same : "");
            rows.add((moment.way() != Way.NOWHERE) ? arrow(moment.way() == Way.UP, label, at(rows))
                    : FAULT.formatted(PAGE, at(rows), SERVER, MIDDLE, at(rows) + 5, escape(label)));
            i += same;
        }
        return rows;
    }

    private static void silence(long millis, List<String> rows) {
        var seconds = Math.round(millis / 1000.0);
        if (seconds >= 2) {
            rows.add(SILENCE.formatted(MIDDLE, at(rows), seconds));
        }
    }

    private static int at(List<String> rows) {
        return TOP + rows.size() * STEP;
    }

    private static boolean isAlike(Moment one, Moment other) {
        return one.way() == other.way() && one.text().equals(other.text());
    }

    private static String shortened(String text) {
        return (text.length() > 40) ? text.substring(0, 39) + "…" : text;
    }

    private static String arrow(boolean up, String label, int y) {
        var from = up ? PAGE : SERVER;
        var to = up ? SERVER : PAGE;
        var back = up ? -8 : 8;
        return """
                  <g class="%s"><text x="%d" y="%d">%s</text><path d="M%d %dH%dM%d %dl%d -5m%d 5l%d 5"/></g>
                """.formatted(up ? "up" : "down", MIDDLE, y, escape(label), from, y + 8, to, to, y + 8, back, -back,
                back);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

}
