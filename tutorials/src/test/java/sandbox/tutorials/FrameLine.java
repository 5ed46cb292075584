package sandbox.tutorials;

import java.util.List;
import java.util.stream.Stream;

import sandbox.workshop.book.Sample;
import sandbox.workshop.wire.Stomp;
import sandbox.workshop.wire.WireFrame;

/**
 * A frame as a chapter prints it: {@code > SEND destination:/app/chat_demo {"info":"…"}}.
 * Only the headers that are printed are compared.
 */
record FrameLine(boolean up, String rest) {

    static FrameLine of(String line) {
        if (!line.startsWith("> ") && !line.startsWith("< ")) {
            throw new AssertionError("A frame begins with > or <, and this one does not: " + line);
        }
        return new FrameLine(line.startsWith(">"), line.substring(2).strip());
    }

    boolean matches(WireFrame frame) {
        return frame.up() == this.up && frame.stomp()
            .map(this::matches)
            .orElseGet(() -> this.rest.equals(frame.text().strip())
                    || this.rest.equals("heartbeat") && frame.text().equals("\n"));
    }

    private boolean matches(Stomp frame) {
        var body = this.rest.indexOf(" {");
        var head = List.of(((body < 0) ? this.rest : this.rest.substring(0, body)).split(" +"));
        return head.get(0).equals(frame.command()) && head.stream().skip(1).allMatch(header -> has(frame, header))
                && (body < 0 || Sample.isIn(this.rest.substring(body + 1), frame.body()));
    }

    private static boolean has(Stomp frame, String header) {
        return Stream.of(header.split(":", 2)).count() == 2
                && Sample.isIn(header.split(":", 2)[1], frame.header(header.split(":", 2)[0]));
    }

}
