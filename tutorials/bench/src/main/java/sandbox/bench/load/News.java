package sandbox.bench.load;

import java.util.function.Consumer;

/** What was said in the sandbox's room after a number, as {@code /poll} tells it. */
final class News {

    private static final String NUMBER = "{\"seq\":";

    private News() {
    }

    /**
     * @param hears takes each message
     * @return the number of the last one, or what was the last before
     */
    static long read(Slice json, long before, Consumer<Slice> hears) {
        var last = before;
        for (var start = json.indexOf('{', 1); start >= 0;) {
            var next = json.indexOf('{', start + 1);
            var message = json.part(start, (next < 0) ? json.length() : next);
            last = number(message);
            hears.accept(message);
            start = next;
        }
        return last;
    }

    private static long number(Slice message) {
        var end = message.indexOf(',', 0);
        if (!message.startsWith(NUMBER) || end < 0) {
            throw new ProtocolViolation("A message without a number: " + message);
        }
        return Long.parseLong(message.part(NUMBER.length(), end).toString());
    }

}
