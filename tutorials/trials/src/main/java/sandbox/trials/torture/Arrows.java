package sandbox.trials.torture;

/** Messages on their way, in a picture. */
record Arrows(Scale scale, Evidence evidence) {

    /** As far as an arrow is drawn that did not arrive. */
    private static final int STUB = Scale.COLUMN / 3;

    /** How long an arrow takes that did not arrive. */
    private static final long A_MOMENT = 60;

    /** All in the picture, and one so that it stands out. */
    String svg(Story hit) {
        var svg = new StringBuilder("<g class=\"other\">\n");
        this.evidence.stored()
            .stream()
            .filter(stored -> this.scale.shows(stored.at()) && !hit.key().equals(stored.line().key()))
            .map(stored -> Story.of(String.valueOf(stored.line().key()), this.evidence))
            .forEach(story -> draw(story, svg));
        svg.append("</g>\n<g class=\"hit\">\n");
        draw(hit, svg);
        explain(hit, svg);
        return svg.append("</g>\n").toString();
    }

    private void draw(Story story, StringBuilder svg) {
        for (var sent : story.sent()) {
            svg.append(
                    arrived(sent, story) ? arrow(story.sender(), sent, Scale.SERVER, story.stored().orElseThrow().at())
                            : stub(story.sender(), sent));
        }
        story.stored()
            .ifPresent(stored -> story.shown()
                .forEach((client, at) -> svg.append(arrow(Scale.SERVER, stored.at(), client, at))));
    }

    /** Of several the last before it was stored is the one that made it. */
    private static boolean arrived(long sent, Story story) {
        var made = story.stored()
            .map(Stored::at)
            .stream()
            .flatMap(at -> story.sent().stream().filter(each -> each <= at));
        return made.max(Long::compare).filter(last -> last == sent).isPresent();
    }

    private void explain(Story hit, StringBuilder svg) {
        hit.sent().forEach(sent -> svg.append(text(hit.sender(), sent, hit.info() + " sent")));
        hit.stored().ifPresent(stored -> {
            svg.append(text(Scale.SERVER, stored.at(), "stored as number " + stored.line().seq()));
            this.evidence.plan()
                .clients()
                .stream()
                .filter(client -> !hit.shown().containsKey(client))
                .forEach(client -> svg.append(text(client, stored.at() + 3 * A_MOMENT, "✗ never shown")));
        });
        for (var shown : hit.shown().entrySet()) {
            svg.append(text(shown.getKey(), shown.getValue(), "shown"));
        }
    }

    private String text(String column, long at, String words) {
        return "<text x=\"%d\" y=\"%d\">%s</text>%n".formatted(this.scale.x(column), this.scale.y(at) - 6,
                Picture.escape(words));
    }

    private String stub(String column, long at) {
        var way = side(column);
        var x = this.scale.x(column) + way * STUB;
        var y = this.scale.y(at + A_MOMENT);
        return "<path d=\"M%d %dL%d %dm-4 -4l8 8m0 -8l-8 8\"/>%n".formatted(this.scale.x(column), this.scale.y(at), x,
                y);
    }

    private String arrow(String from, long left, String to, long came) {
        var back = -Integer.signum(this.scale.x(to) - this.scale.x(from)) * 7;
        return "<path d=\"M%d %dL%d %dm%d -5l%d 5l%d 5\"/>%n".formatted(this.scale.x(from), this.scale.y(left),
                this.scale.x(to), this.scale.y(came), back, -back, back);
    }

    private int side(String column) {
        return Integer.signum(this.scale.x(Scale.SERVER) - this.scale.x(column));
    }

}
