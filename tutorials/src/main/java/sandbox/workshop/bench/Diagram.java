package sandbox.workshop.bench;

import java.util.ArrayList;
import java.util.List;

import sandbox.workshop.wire.WireFrame;

/**
 * A sequence diagram of frames that really passed, as SVG: readable on a phone, in the
 * dark and on paper. Frames of the same kind that follow each other are drawn once, with
 * their number.
 */
final class Diagram {

    private static final int WIDTH = 480;

    private static final int PAGE = 60;

    private static final int SERVER = 420;

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
                @media (prefers-color-scheme: dark) {
                  svg { background: #14181f; color: #e6e9ee }
                  .down { color: #7db7ff }
                }
              </style>
              <text class="end" x="%4$d" y="28">page</text>
              <text class="end" x="%5$d" y="28">server</text>
              <path class="life" d="M%4$d 40V%6$dM%5$d 40V%6$d"/>
            """;

    private final String title;

    private final List<WireFrame> frames;

    Diagram(String title, List<WireFrame> frames) {
        this.title = title;
        this.frames = frames;
    }

    String svg() {
        var arrows = arrows();
        var height = TOP + arrows.size() * STEP + 16;
        return HEAD.formatted(WIDTH, height, escape(this.title), PAGE, SERVER, height - 8) + String.join("", arrows)
                + "</svg>\n";
    }

    private List<String> arrows() {
        List<String> arrows = new ArrayList<>();
        for (var i = 0; i < this.frames.size();) {
            var frame = this.frames.get(i);
            var same = 1;
            while (i + same < this.frames.size() && label(this.frames.get(i + same)).equals(label(frame))
                    && this.frames.get(i + same).up() == frame.up()) {
                same++;
            }
            arrows.add(arrow(frame, label(frame) + ((same > 1) ? " × " + same : ""), TOP + arrows.size() * STEP));
            i += same;
        }
        return arrows;
    }

    private static String label(WireFrame frame) {
        var line = frame.toString().substring(2).replace("destination:", "").strip();
        return line.equals("\\n") ? "heartbeat" : (line.length() > 40) ? line.substring(0, 39) + "…" : line;
    }

    private static String arrow(WireFrame frame, String label, int y) {
        var from = frame.up() ? PAGE : SERVER;
        var to = frame.up() ? SERVER : PAGE;
        var back = frame.up() ? -8 : 8;
        return """
                  <g class="%s"><text x="%d" y="%d">%s</text><path d="M%d %dH%dM%d %dl%d -5m%d 5l%d 5"/></g>
                """.formatted(frame.up() ? "up" : "down", (PAGE + SERVER) / 2, y, escape(label), from, y + 8, to, to,
                y + 8, back, -back, back);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

}
