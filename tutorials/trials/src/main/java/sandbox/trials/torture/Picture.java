package sandbox.trials.torture;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import sandbox.trials.torture.Event.Kind;

/**
 * A run as SVG, around the first message that something happened to: clients and server
 * as lines, solid while they listen, messages as arrows, faults as shaded spans.
 */
final class Picture {

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" role="img" aria-labelledby="title">
              <title id="title">%3$s</title>
              <style>
                svg { background: #fff; color: #1d2430; font: 12px/1 system-ui, sans-serif }
                text { fill: currentColor; text-anchor: middle }
                .what { font-weight: 600; text-anchor: start }
                .end { font: 600 15px system-ui, sans-serif }
                path { stroke: currentColor; stroke-width: 1; fill: none }
                .life { stroke-width: 2.5 }
                .away { stroke-dasharray: 2 6 }
                .fault { fill: #d9822b; opacity: .28 }
                .fault-name { font-size: 11px; stroke: #fff; stroke-width: 3; paint-order: stroke }
                .other { opacity: .22 }
                .hit { color: #b3261e; font-weight: 600 }
                .hit path { stroke-width: 2.5 }
                .hit text { stroke: #fff; stroke-width: 4; paint-order: stroke }
                @media (prefers-color-scheme: dark) {
                  svg { background: #14181f; color: #e6e9ee }
                  .fault-name, .hit text { stroke: #14181f }
                  .hit { color: #ffb0a6 }
                }
              </style>
              <text class="what" x="16" y="24">%3$s</text>
            """;

    private final Evidence evidence;

    private final String title;

    private final Story hit;

    private final Scale scale;

    Picture(TrialOutcome outcome) {
        this.evidence = outcome.evidence();
        this.title = outcome.worst().sentence();
        this.hit = Story.of(outcome.worst().key(), this.evidence);
        this.scale = Scale.of(this.evidence, this.hit);
    }

    String svg() {
        return HEAD.formatted(this.scale.width(), this.scale.height(), escape(this.title))
                + each(this.evidence.plan().steps(Step.Break.class), this::fault)
                + each(this.evidence.outages(), outage -> span(Scale.SERVER, outage.from(), outage.until(), "killed"))
                + each(this.scale.columns(), this::life)
                + each(this.evidence.plan().steps(Step.Reload.class), this::reload)
                + new Arrows(this.scale, this.evidence).svg(this.hit) + "</svg>";
    }

    private static <T> String each(List<T> things, Function<T, String> drawn) {
        return things.stream().map(drawn).collect(Collectors.joining());
    }

    private String fault(Step.Break fault) {
        var from = this.evidence.began() + fault.at();
        return span(fault.client(), from, from + fault.millis(), fault.name());
    }

    private String span(String column, long from, long until, String name) {
        if (until < this.scale.from() || from > this.scale.until()) {
            return "";
        }
        var x = this.scale.x(column);
        var y = this.scale.y(from);
        return """
                <rect class="fault" x="%d" y="%d" width="52" height="%d"/><text class="fault-name" x="%d" y="%d">%s</text>
                """
            .formatted(x - 26, y, Math.max(2, this.scale.y(until) - y), x, y + 12, escape(name));
    }

    private String life(String column) {
        var x = this.scale.x(column);
        var svg = new StringBuilder(
                "<text class=\"end\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(x, Scale.TOP - 36, column));
        var since = this.scale.from();
        var listens = column.equals(Scale.SERVER);
        for (var event : this.evidence.of(column)) {
            if (event.is(Kind.STATUS) && event.at() <= this.scale.until()) {
                svg.append(life(x, since, event.at(), listens));
                since = Math.max(since, event.at());
                listens = event.isListening();
            }
        }
        return svg.append(life(x, since, this.scale.until(), listens)).toString();
    }

    private String life(int x, long from, long until, boolean listens) {
        return (until <= from) ? "" : "<path class=\"life%s\" d=\"M%d %dV%d\"/>%n".formatted(listens ? "" : " away", x,
                this.scale.y(from), this.scale.y(until));
    }

    private String reload(Step.Reload reload) {
        var at = this.evidence.began() + reload.at();
        return this.scale.shows(at) ? "<text class=\"fault-name\" x=\"%d\" y=\"%d\">page reload</text>%n"
            .formatted(this.scale.x(reload.client()), this.scale.y(at)) : "";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

}
