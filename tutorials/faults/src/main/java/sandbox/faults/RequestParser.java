package sandbox.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Finds the heads of HTTP/1.1 requests in what one connection sends, however it is cut
 * into reads. What is no HTTP, as WebSocket frames after an Upgrade are, passes as it is.
 */
final class RequestParser {

    /** A head that is longer is passed on unread. */
    private static final int LONGEST_HEAD = 64 * 1024;

    private static final Set<String> METHODS = Set.of("GET ", "HEAD ", "POST ", "PUT ", "DELETE ", "OPTIONS ", "PATCH ",
            "TRACE ", "CONNECT ");

    private final ProxiedConnection connection;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private State state = State.HEAD;

    private long body;

    /**
     * @param connection gets everything in the order in which it came
     */
    RequestParser(ProxiedConnection connection) {
        this.connection = connection;
    }

    void take(byte[] bytes, int count) {
        int at = 0;
        while (at < count) {
            at += switch (this.state) {
                case HEAD -> head(bytes, at, count);
                case BODY, CHUNK -> body(bytes, at, count);
                case CHUNK_SIZE, TRAILER -> chunkLine(bytes, at, count);
                case NO_HTTP -> pass(bytes, at, count - at);
            };
        }
    }

    private int head(byte[] bytes, int from, int count) {
        for (int at = from; at < count; at++) {
            this.line.write(bytes[at]);
            if (!mayBeRequest()) {
                this.state = State.NO_HTTP;
                this.line.write(bytes, at + 1, count - at - 1);
                passLine();
                return count - from;
            }
            if (bytes[at] == '\n' && endsHead()) {
                var head = new RequestHead(this.line.toByteArray());
                this.line.reset();
                follow(head);
                this.connection.head(head);
                return at + 1 - from;
            }
        }
        return count - from;
    }

    private boolean mayBeRequest() {
        int length = this.line.size();
        if (length > LONGEST_HEAD) {
            return false;
        }
        if (length > 8) {
            return true;
        }
        var start = this.line.toString(StandardCharsets.ISO_8859_1);
        return METHODS.stream().anyMatch(method -> method.startsWith(start) || start.startsWith(method));
    }

    private boolean endsHead() {
        return this.line.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n");
    }

    private void follow(RequestHead head) {
        this.body = head.contentLength();
        if (head.isChunked()) {
            this.state = State.CHUNK_SIZE;
        }
        else if (this.body > 0) {
            this.state = State.BODY;
        }
    }

    private int body(byte[] bytes, int from, int count) {
        int length = (int) Math.min(this.body, count - from);
        this.body -= length;
        if (this.body == 0) {
            this.state = (this.state == State.CHUNK) ? State.CHUNK_SIZE : State.HEAD;
        }
        return pass(bytes, from, length);
    }

    private int chunkLine(byte[] bytes, int from, int count) {
        for (int at = from; at < count; at++) {
            this.line.write(bytes[at]);
            if (bytes[at] == '\n' || this.line.size() > LONGEST_HEAD) {
                endOfChunkLine(this.line.toString(StandardCharsets.ISO_8859_1).strip());
                passLine();
                return at + 1 - from;
            }
        }
        return count - from;
    }

    private void endOfChunkLine(String text) {
        if (this.state == State.TRAILER) {
            this.state = text.isEmpty() ? State.HEAD : State.TRAILER;
            return;
        }
        try {
            long size = Long.parseLong(text.split(";", 2)[0].strip(), 16);
            this.state = (size == 0) ? State.TRAILER : State.CHUNK;
            this.body = size + 2;
        }
        catch (NumberFormatException noChunk) {
            this.state = State.NO_HTTP;
        }
    }

    private int pass(byte[] bytes, int from, int length) {
        this.connection.rest(bytes, from, length);
        return length;
    }

    private void passLine() {
        this.connection.rest(this.line.toByteArray(), 0, this.line.size());
        this.line.reset();
    }

    private enum State {

        HEAD, BODY, CHUNK_SIZE, CHUNK, TRAILER, NO_HTTP

    }

}
