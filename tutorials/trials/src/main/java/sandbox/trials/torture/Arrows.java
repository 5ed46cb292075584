package sandbox.trials.torture;

import sandbox.diagrams.SequenceDiagram;

/** Messages on their way, in a picture. */
record Arrows(SequenceDiagram drawn, Scale scale, Evidence evidence) {

    /** How long an arrow takes that did not arrive. */
    private static final long A_MOMENT = 60;

    /** All in the picture, and one so that it stands out. */
    void draw(Story hit) {
        this.drawn.group("other",
                () -> this.evidence.stored()
                    .stream()
                    .filter(stored -> this.scale.shows(stored.at()) && !hit.key().equals(stored.line().key()))
                    .map(stored -> Story.of(String.valueOf(stored.line().key()), this.evidence))
                    .forEach(this::arrows));
        this.drawn.group("hit", () -> {
            arrows(hit);
            explain(hit);
        });
    }

    private void arrows(Story story) {
        for (var sent : story.sent()) {
            if (arrived(sent, story)) {
                arrow(story.sender(), sent, Scale.SERVER, story.stored().orElseThrow().at());
            }
            else {
                this.drawn.lost(story.sender(), this.scale.y(sent), Scale.SERVER, this.scale.y(sent + A_MOMENT));
            }
        }
        story.stored()
            .ifPresent(stored -> story.shown().forEach((client, at) -> arrow(Scale.SERVER, stored.at(), client, at)));
    }

    private void arrow(String from, long left, String to, long came) {
        this.drawn.arrow(from, this.scale.y(left), to, this.scale.y(came));
    }

    /** Of several the last before it was stored is the one that made it. */
    private static boolean arrived(long sent, Story story) {
        var made = story.stored()
            .map(Stored::at)
            .stream()
            .flatMap(at -> story.sent().stream().filter(each -> each <= at));
        return made.max(Long::compare).filter(last -> last == sent).isPresent();
    }

    private void explain(Story hit) {
        hit.sent().forEach(sent -> note(hit.sender(), sent, hit.info() + " sent"));
        hit.stored().ifPresent(stored -> {
            note(Scale.SERVER, stored.at(), "stored as number " + stored.line().seq());
            this.evidence.plan()
                .clients()
                .stream()
                .filter(client -> !hit.shown().containsKey(client))
                .forEach(client -> note(client, stored.at() + 3 * A_MOMENT, "✗ never shown"));
        });
        hit.shown().forEach((client, at) -> note(client, at, "shown"));
    }

    private void note(String column, long at, String words) {
        this.drawn.note(column, this.scale.y(at) - 6, words);
    }

}
