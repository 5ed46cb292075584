package sandbox.diagrams;

import java.util.HashMap;
import java.util.Map;

/**
 * Lanes side by side and time from top to bottom, as SVG: readable on a phone, in the
 * dark and on paper.
 */
public final class SequenceDiagram {

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" role="img" aria-labelledby="title">
              <title id="title">%3$s</title>
              <style>
                svg { background: #fff; color: #1d2430; font: 14px/1 ui-monospace, Menlo, Consolas, monospace }
                text { fill: currentColor; text-anchor: middle }
                path { stroke: currentColor; stroke-width: 1.5; fill: none }
                .end { font: 600 15px system-ui, sans-serif }
                .what { font: 600 12px system-ui, sans-serif; text-anchor: start }
                .life { stroke-dasharray: 2 5; stroke-width: 1.5; opacity: .6 }
                .down { color: #0b5ab0 }
                .fault { color: #b3261e }
                .fault path { stroke-dasharray: 6 4 }
                .fault text { font: 600 14px system-ui, sans-serif; stroke: #fff; stroke-width: 12;
                  paint-order: stroke }
                .silence { font-family: system-ui, sans-serif; opacity: .75 }
                @media (prefers-color-scheme: dark) {
                  svg { background: #14181f; color: #e6e9ee }
                  .down { color: #7db7ff }
                  .fault { color: #ffb0a6 }
                  .fault text { stroke: #14181f }
                }
              </style>
            """;

    private final String title;

    private final int names;

    private final Map<String, Integer> lanes = new HashMap<>();

    private final StringBuilder drawn = new StringBuilder();

    private boolean isInGroup;

    /**
     * @param names where those of the lanes are written, from the top
     */
    public SequenceDiagram(String title, int names) {
        this.title = title;
        this.names = names;
    }

    /**
     * @param x from the left
     */
    public SequenceDiagram lane(String name, int x) {
        this.lanes.put(name, x);
        text("end", x, this.names, name);
        return this;
    }

    /** Of a lane, a broken line. */
    public void life(String lane, int from, int until) {
        draw("<path class=\"life\" d=\"M%s %sV%s\"/>", x(lane), from, until);
    }

    public void arrow(String from, int left, String to, int came) {
        var back = -8 * Integer.signum(x(to) - x(from));
        draw("<path d=\"M%s %sL%s %sm%s -5l%s 5l%s 5\"/>", x(from), left, x(to), came, back, -back, back);
    }

    /** What the wire suffers between two lanes. */
    public void across(String from, String to, int y) {
        draw("<path d=\"M%s %sH%s\"/>", x(from), y, x(to));
    }

    /** Between two lanes. */
    public void note(String one, String other, int y, String words) {
        draw("<text x=\"%s\" y=\"%s\">%s</text>", (x(one) + x(other)) / 2, y, escape(words));
    }

    public void text(String style, int x, int y, String words) {
        draw("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>", style, x, y, escape(words));
    }

    /**
     * @param style as in the sheet above
     */
    public void group(String style, Runnable drawing) {
        this.drawn.append("  <g class=\"%s\">".formatted(style));
        this.isInGroup = true;
        drawing.run();
        this.isInGroup = false;
        this.drawn.append("</g>\n");
    }

    /** An element a line, or a group. */
    private void draw(String element, Object... values) {
        this.drawn.append((this.isInGroup ? "%s" : "  %s%n").formatted(element.formatted(values)));
    }

    private int x(String lane) {
        return this.lanes.get(lane);
    }

    public String svg(int width, int height) {
        return HEAD.formatted(width, height, escape(this.title)) + this.drawn + "</svg>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

}
