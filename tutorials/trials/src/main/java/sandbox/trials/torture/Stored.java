package sandbox.trials.torture;

import java.time.Instant;
import java.util.Map;

/**
 * A message of the server's history.
 *
 * @param at milliseconds since 1970
 */
record Stored(Line line, long at) {

    static Stored read(Map<String, ?> json) {
        return new Stored(Line.read(json), Instant.parse(String.valueOf(json.get("at"))).toEpochMilli());
    }

}
