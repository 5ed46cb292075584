package sandbox.workshop.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A STOMP frame (STOMP 1.2).
 *
 * @param headers the first of each name counts, as the specification has it
 */
public record StompFrame(String command, Map<String, String> headers, String body) {

    /** Empty for what is no STOMP frame, such as a heartbeat, which is one line feed. */
    static Optional<StompFrame> parse(String text) {
        var end = text.indexOf("\n\n");
        if (end < 0 || !text.endsWith("\0")) {
            return Optional.empty();
        }
        var head = text.substring(0, end).replace("\r", "").split("\n");
        if (!head[0].matches("[A-Z]+")) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (var i = 1; i < head.length; i++) {
            var colon = head[i].indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(head[i].substring(0, colon), head[i].substring(colon + 1));
            }
        }
        return Optional.of(new StompFrame(head[0], headers, text.substring(end + 2, text.length() - 1)));
    }

    public String header(String name) {
        return this.headers.getOrDefault(name, "");
    }

    /** Such as {@code SEND destination:/app/chat_demo}. */
    @Override
    public String toString() {
        var destination = header("destination");
        return destination.isEmpty() ? this.command : this.command + " destination:" + destination;
    }

}
