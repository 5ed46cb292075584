package sandbox.trials.torture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import sandbox.trials.torture.Event.Kind;

/** What senders did and were told, compared with what the server has stored. */
final class Promises {

    private final Evidence evidence;

    private final Map<String, Event> queued = new LinkedHashMap<>();

    private final Map<String, List<Line>> stored = new LinkedHashMap<>();

    private final List<Violation> broken = new ArrayList<>();

    Promises(Evidence evidence) {
        this.evidence = evidence;
        evidence.of(Kind.QUEUED).forEach(event -> this.queued.put(event.key(), event));
        evidence.stored().forEach(line -> this.stored.computeIfAbsent(key(line), first -> new ArrayList<>()).add(line));
    }

    List<Violation> broken() {
        numbersHaveNoGap();
        nothingIsStoredThatWasNotSaid();
        whatIsSaidIsQueued();
        whatIsQueuedIsStoredOnce();
        whatIsAcknowledgedIsStoredSo();
        whatIsRefusedIsNotStored();
        return this.broken;
    }

    private void numbersHaveNoGap() {
        var expected = 1L;
        for (var line : this.evidence.stored()) {
            if (line.seq() != expected) {
                breaks(Violation.Kind.WRONG_NUMBER, "%s is stored where number %s was due.".formatted(line, expected));
            }
            expected = line.seq() + 1;
        }
    }

    private void nothingIsStoredThatWasNotSaid() {
        for (var line : this.evidence.stored()) {
            var event = this.queued.get(key(line));
            if (event == null || !event.client().equals(line.from()) || !event.text().equals(line.info())) {
                breaks(Violation.Kind.NEVER_SAID,
                        "%s is stored as said by %s, who did not say it.".formatted(line, line.from()));
            }
        }
    }

    private void whatIsSaidIsQueued() {
        var infos = this.queued.values().stream().map(Event::text).toList();
        this.evidence.plan()
            .says()
            .stream()
            .filter(say -> !infos.contains(say.info()))
            .forEach(say -> breaks(Violation.Kind.LOST,
                    "%s was typed by %s and is in no outbox.".formatted(say.info(), say.client())));
    }

    private void whatIsQueuedIsStoredOnce() {
        var refused = this.evidence.events().stream().filter(Event::isFinalRefusal).map(Event::key).toList();
        this.queued.forEach((key, event) -> {
            var lines = stored(key);
            if (lines.isEmpty() && !refused.contains(key)) {
                breaks(Violation.Kind.LOST, "%s was said by %s, and is neither stored nor refused."
                    .formatted(event.text(), event.client()));
            }
            if (lines.size() > 1) {
                breaks(Violation.Kind.DOUBLED, "%s is stored %s times, as the numbers %s.".formatted(event.text(),
                        lines.size(), lines.stream().map(Line::seq).toList()));
            }
        });
    }

    private void whatIsAcknowledgedIsStoredSo() {
        for (var ack : this.evidence.of(Kind.ACKED)) {
            var numbers = stored(ack.key()).stream().map(Line::seq).toList();
            if (numbers.isEmpty()) {
                breaks(Violation.Kind.LOST, "%s was acknowledged to %s as number %s, and is not stored."
                    .formatted(name(ack), ack.client(), ack.seq()));
            }
            else if (!numbers.contains(ack.seq())) {
                breaks(Violation.Kind.WRONG_NUMBER,
                        "%s was acknowledged to %s as number %s, and is stored as number %s.".formatted(name(ack),
                                ack.client(), ack.seq(), numbers.get(0)));
            }
        }
    }

    private void whatIsRefusedIsNotStored() {
        this.evidence.events()
            .stream()
            .filter(Event::isFinalRefusal)
            .filter(refusal -> !stored(refusal.key()).isEmpty())
            .forEach(refusal -> breaks(Violation.Kind.UNTRUE_REFUSAL, "%s was refused to %s (%s), and is stored."
                .formatted(name(refusal), refusal.client(), refusal.text())));
    }

    private List<Line> stored(String key) {
        return this.stored.getOrDefault(key, List.of());
    }

    private String name(Event about) {
        var event = this.queued.get(about.key());
        return (event != null) ? event.text() : "A message that was never queued";
    }

    private void breaks(Violation.Kind kind, String sentence) {
        this.broken.add(new Violation(kind, sentence));
    }

    private static String key(Line line) {
        return String.valueOf(line.key());
    }

}
