package sandbox.bench.peers;

import java.util.Locale;

/** One figure of all servers, as SVG: a bar to the median, and a dot for each round. */
record Chart(Results results, Figure figure) {

    private static final int ROW = 26;

    private static final int NAMES = 130;

    private static final int BARS = 200;

    private static final int VALUES = 100;

    @Override
    public String toString() {
        var most = this.results.peers()
            .stream()
            .flatMap(peer -> this.results.values(peer, this.figure).stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
        var svg = new StringBuilder("<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">".formatted(
                NAMES + BARS + VALUES, this.results.peers().size() * ROW, HtmlReport.escape(this.figure.title())));
        var row = 0;
        for (var peer : this.results.peers()) {
            svg.append(row(peer, row * ROW, (most > 0) ? BARS / most : 0));
            row++;
        }
        return svg.append("</svg>").toString();
    }

    private String row(Peer peer, int top, double scale) {
        var median = this.results.median(peer, this.figure);
        var row = new StringBuilder("<text x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>".formatted(NAMES - 10,
                top + 17, HtmlReport.escape(peer.name())));
        if (median.isEmpty()) {
            return row.toString();
        }
        var width = median.getAsDouble() * scale;
        row.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"16\" rx=\"2\"/>".formatted(kind(peer),
                NAMES, top + 4, number(width)));
        for (var value : this.results.values(peer, this.figure)) {
            row.append("<circle cx=\"%s\" cy=\"%s\" r=\"3\"/>".formatted(number(NAMES + value * scale), top + 12));
        }
        return row.append("<text x=\"%s\" y=\"%s\">%s</text>".formatted(number(NAMES + largest(peer) * scale + 8),
                top + 17, this.figure.showWithUnit(median.getAsDouble())))
            .toString();
    }

    private double largest(Peer peer) {
        return this.results.values(peer, this.figure).stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static String kind(Peer peer) {
        return peer.name().startsWith("sandbox") ? "ours" : "other";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

}
