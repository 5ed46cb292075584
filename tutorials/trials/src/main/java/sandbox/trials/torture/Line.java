package sandbox.trials.torture;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A message as a screen shows it, and as the server has stored it. */
record Line(long seq, String from, String info, @Nullable String key) {

    static Line read(Map<String, ?> json) {
        return new Line(((Number) json.get("seq")).longValue(), String.valueOf(json.get("from")),
                String.valueOf(json.get("info")), (String) json.get("key"));
    }

    @Override
    public String toString() {
        return "%s (number %s)".formatted(this.info, this.seq);
    }

}
