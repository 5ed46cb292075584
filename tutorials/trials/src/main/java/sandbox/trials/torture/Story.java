package sandbox.trials.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import sandbox.trials.torture.Event.Kind;

/**
 * The way of one message: from its sender's outbox to the server and to every screen.
 *
 * @param sent each time it was put on the wire
 * @param shown when each client that showed it did so for the first time
 */
record Story(String key, String info, String sender, List<Long> sent, Optional<Stored> stored,
        Map<String, Long> shown) {

    static Story of(String key, Evidence evidence) {
        var queued = evidence.of(Kind.QUEUED).stream().filter(event -> event.key().equals(key)).findFirst();
        var sent = evidence.of(Kind.SENT).stream().filter(event -> event.key().equals(key)).map(Event::at).toList();
        var stored = evidence.stored().stream().filter(each -> key.equals(each.line().key())).findFirst();
        Map<String, Long> shown = new TreeMap<>();
        for (var event : evidence.events()) {
            if (event.lines().stream().anyMatch(line -> key.equals(line.key()))) {
                shown.putIfAbsent(event.client(), event.at());
            }
        }
        var line = stored.map(Stored::line);
        return new Story(key, queued.map(Event::text).or(() -> line.map(Line::info)).orElse(""),
                queued.map(Event::client).or(() -> line.map(Line::from)).orElse(""), sent, stored, shown);
    }

    /** When something happened to it. */
    List<Long> moments() {
        List<Long> moments = new ArrayList<>(this.sent);
        this.stored.ifPresent(each -> moments.add(each.at()));
        moments.addAll(this.shown.values());
        return moments;
    }

}
