package sandbox.trials.torture;

import sandbox.diagrams.SequenceDiagram;
import sandbox.trials.torture.Event.Kind;

/**
 * A run as SVG, around the first message that something happened to: clients and server
 * as lines, solid while they listen, messages as arrows, faults as shaded spans.
 */
final class Picture {

    private final Evidence evidence;

    private final String title;

    private final Story hit;

    private final Scale scale;

    private final SequenceDiagram drawn;

    Picture(TrialOutcome outcome) {
        this.evidence = outcome.evidence();
        this.title = outcome.worst().sentence();
        this.hit = Story.of(outcome.worst().key(), this.evidence);
        this.scale = Scale.of(this.evidence, this.hit);
        this.drawn = new SequenceDiagram(this.title, Scale.TOP - 36);
        this.scale.columns().forEach(column -> this.drawn.lane(column, this.scale.x(column)));
    }

    String svg() {
        this.drawn.text("what", 16, 24, this.title);
        this.evidence.plan().steps(Step.Break.class).forEach(this::fault);
        this.evidence.outages().forEach(outage -> span(Scale.SERVER, outage.from(), outage.until(), "killed"));
        this.scale.columns().forEach(this::life);
        this.evidence.plan().steps(Step.Reload.class).forEach(this::reload);
        new Arrows(this.drawn, this.scale, this.evidence).draw(this.hit);
        return this.drawn.svg(this.scale.width(), this.scale.height());
    }

    private void fault(Step.Break fault) {
        var from = this.evidence.began() + fault.at();
        span(fault.client(), from, from + fault.millis(), fault.name());
    }

    private void span(String column, long from, long until, String name) {
        if (until >= this.scale.from() && from <= this.scale.until()) {
            this.drawn.span(column, this.scale.y(from), this.scale.y(until), name);
        }
    }

    private void life(String column) {
        var since = this.scale.from();
        var listens = column.equals(Scale.SERVER);
        for (var event : this.evidence.of(column)) {
            if (event.is(Kind.STATUS) && event.at() <= this.scale.until()) {
                life(column, since, event.at(), listens);
                since = Math.max(since, event.at());
                listens = event.isListening();
            }
        }
        life(column, since, this.scale.until(), listens);
    }

    private void life(String column, long from, long until, boolean listens) {
        if (until > from) {
            this.drawn.life(column, this.scale.y(from), this.scale.y(until), listens);
        }
    }

    private void reload(Step.Reload reload) {
        var at = this.evidence.began() + reload.at();
        if (this.scale.shows(at)) {
            this.drawn.group("span", () -> this.drawn.note(reload.client(), this.scale.y(at), "page reload"));
        }
    }

}
