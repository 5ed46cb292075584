package sandbox.trials.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import sandbox.trials.torture.Event.Kind;

/**
 * A history made by hand. The key of a message is its text with a {@code k} before it; a
 * line is written as {@code 1:a-1}, number, sender and text.
 */
final class Tale {

    private final List<String> clients = List.of("a", "b");

    private final List<Step> steps = new ArrayList<>();

    private final List<Event> events = new ArrayList<>();

    private final List<Line> stored = new ArrayList<>();

    Tale() {
        this.clients.forEach(this::opens);
    }

    /** Said, sent, stored and acknowledged; shown to nobody yet. */
    Tale said(String... infos) {
        for (var info : infos) {
            var seq = this.stored.size() + 1;
            queued(info).acked(info, seq).stored(seq + ":" + info);
        }
        return this;
    }

    Tale queued(String info) {
        this.steps.add(new Step.Say(0, client(info), info));
        tell(client(info), Kind.QUEUED, "k" + info, 0, info);
        return tell(client(info), Kind.SENT, "k" + info, 0, "");
    }

    Tale acked(String info, long seq) {
        return tell(client(info), Kind.ACKED, "k" + info, seq, "");
    }

    Tale refused(String info, String code) {
        return tell(client(info), Kind.REFUSED, "k" + info, 0, code);
    }

    Tale stored(String line) {
        this.stored.add(line(line));
        return this;
    }

    Tale reloads(String client) {
        this.steps.add(new Step.Reload(0, client));
        return this;
    }

    Tale shows(String client, String... lines) {
        return tell(client, Kind.SHOWN, "", 0, "", lines);
    }

    Tale everybodyShows(String... lines) {
        this.clients.forEach(client -> shows(client, lines));
        return this;
    }

    /** As a page that opens does. */
    Tale opens(String client, String... lines) {
        return tell(client, Kind.RELOADED, "", 0, "", lines);
    }

    Tale beginsAnew(String client, String... lines) {
        return tell(client, Kind.RELOADED, "", 0, "Too much was said meanwhile", lines);
    }

    private Tale tell(String client, Kind kind, String key, long seq, String text, String... lines) {
        var at = this.events.size();
        this.events.add(new Event(at, client, kind, key, seq, text, Stream.of(lines).map(Tale::line).toList()));
        return this;
    }

    private static Line line(String line) {
        var parts = line.split(":");
        return new Line(Long.parseLong(parts[0]), client(parts[1]), parts[1], "k" + parts[1]);
    }

    private static String client(String info) {
        return info.substring(0, 1);
    }

    Evidence evidence() {
        return new Evidence(new Plan(1, this.clients, this.steps), this.events, this.stored, List.of());
    }

    List<String> verdict() {
        return Verdict.on(evidence()).stream().map(Violation::sentence).toList();
    }

}
