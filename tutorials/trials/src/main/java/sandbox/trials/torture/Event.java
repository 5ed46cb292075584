package sandbox.trials.torture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.openqa.selenium.json.Json;

/**
 * What a client tells of itself.
 *
 * @param at milliseconds since 1970
 * @param key of the message it is about, if about one
 * @param seq the number it was acknowledged with
 * @param text the status, what was queued, the code it was refused with, how many wait in
 * the outbox, or why the screen began anew
 * @param lines that came to the screen, or replaced it
 */
record Event(long at, String client, Kind kind, String key, long seq, String text, List<Line> lines) {

    /** A line of the clients' process. */
    @SuppressWarnings("unchecked")
    static Event read(String line) {
        Map<String, Object> json = new Json().toType(line, Json.MAP_TYPE);
        var kind = Kind.valueOf(String.valueOf(json.get("event")).toUpperCase(Locale.ROOT));
        var lines = (List<Map<String, ?>>) json.getOrDefault("lines", List.of());
        return new Event(number(json, "at"), text(json, "client"), kind, text(json, "key"), number(json, "seq"),
                text(json, kind.text), lines.stream().map(Line::read).toList());
    }

    private static String text(Map<String, Object> json, String name) {
        return Optional.ofNullable(json.get(name)).map(String::valueOf).orElse("");
    }

    private static long number(Map<String, Object> json, String name) {
        return (json.get(name) instanceof Number number) ? number.longValue() : 0;
    }

    boolean is(Kind kind) {
        return this.kind == kind;
    }

    /** Whether the client listens from here on. */
    boolean isListening() {
        return is(Kind.STATUS) && this.text.endsWith("listening");
    }

    /** Refused for good; what came too fast is sent again. */
    boolean isFinalRefusal() {
        return is(Kind.REFUSED) && !this.text.equals("too-fast");
    }

    /** What it is about. */
    enum Kind {

        STATUS("status"), QUEUED("info"), SENT(""), ACKED(""), REFUSED("code"), WAITING("waiting"), SHOWN(""),
        RELOADED("why");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

    }

}
