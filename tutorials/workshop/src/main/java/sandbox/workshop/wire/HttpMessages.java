package sandbox.workshop.wire;

import java.util.Locale;
import java.util.function.Function;

/**
 * One direction of an HTTP/1.1 connection (RFC 9112): heads and bodies, whatever pieces
 * they come in.
 */
final class HttpMessages {

    /** What a message's head says of the body that follows. */
    enum Body {

        NONE, LENGTH, CHUNKED, UNTIL_CLOSE, SOCKET

    }

    /** Who is told. */
    interface Reader {

        /** A whole head, without its empty line; answers what follows. */
        Body head(String head);

        void body(byte[] part);

        void end();

    }

    private static final byte[] NOTHING = {};

    private final Reader reader;

    private Function<Bytes, Boolean> next = this::head;

    private long left;

    HttpMessages(Reader reader) {
        this.reader = reader;
    }

    /**
     * Takes one piece, if it is all there. After a head that opens a WebSocket it takes
     * nothing any more.
     */
    boolean read(Bytes bytes) {
        return this.next.apply(bytes);
    }

    private boolean head(Bytes bytes) {
        var end = bytes.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        var head = bytes.takeText(end + 4).strip();
        switch (this.reader.head(head)) {
            case NONE -> ended();
            case LENGTH -> length(head);
            case CHUNKED -> this.next = this::chunkSize;
            case UNTIL_CLOSE -> {
                this.left = Long.MAX_VALUE;
                this.next = this::rest;
            }
            case SOCKET -> this.next = nothing -> false;
        }
        return true;
    }

    private void length(String head) {
        this.left = Long.parseLong(header(head, "content-length"));
        this.next = this::rest;
        if (this.left == 0) {
            ended();
        }
    }

    private boolean rest(Bytes bytes) {
        var part = take(bytes);
        this.reader.body(part);
        if (this.left == 0) {
            ended();
        }
        return part.length > 0;
    }

    private boolean chunkSize(Bytes bytes) {
        var end = bytes.indexOf("\r\n");
        if (end < 0) {
            return false;
        }
        this.left = Long.parseLong(bytes.takeText(end + 2).strip().split(";")[0], 16);
        this.next = (this.left == 0) ? this::lastLine : this::chunk;
        return true;
    }

    private boolean chunk(Bytes bytes) {
        var part = take(bytes);
        this.reader.body(part);
        if (this.left == 0) {
            this.next = this::chunkEnd;
        }
        return part.length > 0;
    }

    private boolean chunkEnd(Bytes bytes) {
        if (bytes.count() < 2) {
            return false;
        }
        bytes.take(2);
        this.next = this::chunkSize;
        return true;
    }

    private boolean lastLine(Bytes bytes) {
        if (bytes.count() < 2) {
            return false;
        }
        bytes.take(2);
        ended();
        return true;
    }

    private byte[] take(Bytes bytes) {
        var length = (int) Math.min(this.left, bytes.count());
        this.left -= length;
        return (length == 0) ? NOTHING : bytes.take(length);
    }

    private void ended() {
        this.reader.end();
        this.next = this::head;
    }

    /** The value of a header, or nothing. */
    static String header(String head, String name) {
        return head.lines()
            .skip(1)
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
            .map(line -> line.substring(name.length() + 1).strip())
            .findFirst()
            .orElse("");
    }

    /** What follows a head that has no reason of its own to be otherwise. */
    static Body body(String head, Body otherwise) {
        if (header(head, "transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            return Body.CHUNKED;
        }
        return header(head, "content-length").isEmpty() ? otherwise : Body.LENGTH;
    }

}
