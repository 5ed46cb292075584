package sandbox.bench.load;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Answers of HTTP/1.1, as they are read (RFC 9112, sections 4, 6 and 7). */
final class Answers {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");

    private static final Pattern CHUNKED = Pattern.compile("\r\ntransfer-encoding: *chunked");

    private static final Pattern LAST = Pattern.compile("\r\nconnection: *close");

    private static final int STATUS = "HTTP/1.1 ".length();

    private static final int STATUS_DIGITS = 3;

    private static final int END_OF_LINE = 2;

    private final Answer answer;

    private final Lines lines;

    private Part next = Part.HEAD;

    private int status;

    private boolean isChunked;

    private boolean isLast;

    /** Of the body, or of this chunk of it, in bytes. */
    private int left;

    Answers(Answer answer) {
        this.answer = answer;
        this.lines = new Lines(answer::line);
    }

    /** Takes what is complete, of a body whatever has come, and leaves the rest. */
    void read(ByteBuffer bytes) {
        boolean more;
        do {
            more = switch (this.next) {
                case HEAD -> head(bytes);
                case SIZE -> size(bytes);
                case BODY -> body(bytes);
                case END_OF_CHUNK -> endOfLine(bytes) && goOn(Part.SIZE);
                case END -> endOfLine(bytes) && end();
            };
        }
        while (more);
    }

    /** Whether nothing of an answer has come yet. */
    boolean isBetween() {
        return this.next == Part.HEAD;
    }

    private boolean head(ByteBuffer bytes) {
        var text = Handshake.answer(bytes);
        if (text == null) {
            return false;
        }
        var head = text.toLowerCase(Locale.ROOT);
        this.status = Integer.parseInt(head, STATUS, STATUS + STATUS_DIGITS, 10);
        this.isLast = LAST.matcher(head).find();
        this.isChunked = CHUNKED.matcher(head).find();
        var length = LENGTH.matcher(head);
        this.left = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return goOn(this.isChunked ? Part.SIZE : Part.BODY);
    }

    private boolean goOn(Part next) {
        this.next = next;
        return true;
    }

    private boolean size(ByteBuffer bytes) {
        var rest = rest(bytes);
        var end = rest.indexOf('\r', 0);
        if (end < 0 || end + END_OF_LINE > rest.length()) {
            return false;
        }
        this.left = Integer.parseInt(rest.part(0, end).toString(), 16);
        bytes.position(bytes.position() + end + END_OF_LINE);
        return goOn((this.left > 0) ? Part.BODY : Part.END);
    }

    private static Slice rest(ByteBuffer bytes) {
        return new Slice(bytes.array(), bytes.position(), bytes.limit());
    }

    private boolean body(ByteBuffer bytes) {
        var length = Math.min(this.left, bytes.remaining());
        this.lines.add(rest(bytes).part(0, length));
        bytes.position(bytes.position() + length);
        this.left -= length;
        if (this.left > 0) {
            return false;
        }
        return this.isChunked ? goOn(Part.END_OF_CHUNK) : end();
    }

    private boolean endOfLine(ByteBuffer bytes) {
        if (bytes.remaining() < END_OF_LINE) {
            return false;
        }
        bytes.position(bytes.position() + END_OF_LINE);
        return true;
    }

    private boolean end() {
        this.lines.end();
        goOn(Part.HEAD);
        this.answer.ended(this.status, this.isLast);
        return true;
    }

    private enum Part {

        HEAD, SIZE, BODY, END_OF_CHUNK, END

    }

    /** Takes an answer as it comes. */
    interface Answer {

        /** Of the body, without its end. */
        void line(Slice line);

        /**
         * @param isLast whether the server ends the connection with it
         */
        void ended(int status, boolean isLast);

    }

}
