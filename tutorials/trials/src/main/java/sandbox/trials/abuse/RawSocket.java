package sandbox.trials.abuse;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A plain socket that can say what no client would: HTTP and WebSocket byte by byte. */
final class RawSocket implements AutoCloseable {

    /** A frame's first byte: the last, or only, of a text message. */
    static final int TEXT = 0x81;

    static final int PARTIAL_TEXT = 0x01;

    private static final int CLOSE = 8;

    private static final int PONG = 10;

    private static final int MASKED = 0x80;

    private static final int TWO_BYTES = 126;

    private static final int EIGHT_BYTES = 127;

    private final Socket socket = new Socket();

    private final DataInputStream in;

    /**
     * @param room for what comes, in bytes; 0 for what the system gives
     */
    private RawSocket(int port, int room) throws IOException {
        if (room > 0) {
            this.socket.setReceiveBufferSize(room);
        }
        this.socket.setTcpNoDelay(true);
        this.socket.connect(new InetSocketAddress("127.0.0.1", port));
        this.in = new DataInputStream(new BufferedInputStream(this.socket.getInputStream(), 1024));
    }

    static RawSocket open(int port) throws IOException {
        return open(port, 0);
    }

    static RawSocket open(int port, int room) throws IOException {
        return new RawSocket(port, room);
    }

    /** Opens a WebSocket, in which STOMP would be spoken, as a browser does. */
    static RawSocket webSocket(int port) throws IOException {
        return webSocket(port, 0);
    }

    static RawSocket webSocket(int port, int room) throws IOException {
        var wire = new RawSocket(port, room);
        wire.write("""
                GET /coordination/websocket HTTP/1.1\r
                Host: localhost:%d\r
                Origin: http://localhost:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r
                \r
                """.formatted(port, port));
        var answer = wire.answer();
        if (!answer.equals("HTTP 101")) {
            wire.close();
            throw new IOException("A WebSocket was answered " + answer);
        }
        wire.skipTo("");
        return wire;
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        this.socket.getOutputStream().write(bytes);
    }

    /** Sends a text message. */
    void send(String text) throws IOException {
        write(frame(TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A frame under a mask of zeros, which is one as good as another. */
    static byte[] frame(int first, byte[] payload) {
        return ByteBuffer.allocate(head(first, payload.length).length + payload.length)
            .put(head(first, payload.length))
            .put(payload)
            .array();
    }

    /**
     * A frame's beginning, which promises a payload.
     * @param length in bytes
     */
    static byte[] head(int first, long length) {
        var head = ByteBuffer.allocate(14).put((byte) first);
        if (length < TWO_BYTES) {
            head.put((byte) (MASKED | length));
        }
        else if (length <= 0xffff) {
            head.put((byte) (MASKED | TWO_BYTES)).putShort((short) length);
        }
        else {
            head.put((byte) (MASKED | EIGHT_BYTES)).putLong(length);
        }
        var bytes = new byte[head.putInt(0).position()];
        head.flip().get(bytes);
        return bytes;
    }

    /** Such as {@code HTTP 408}, or how the connection ended instead. */
    String answer() throws IOException {
        return ending(() -> {
            var line = line();
            return line.startsWith("HTTP/1.1 ") ? "HTTP " + line.substring(9, 12) : "no HTTP";
        });
    }

    /** The next message, or {@code closed 1009}, or how the connection ended. */
    String message() throws IOException {
        return ending(() -> {
            var first = this.in.readUnsignedByte();
            var payload = this.in.readNBytes(length(this.in.readUnsignedByte()));
            if ((first & 0x0f) == CLOSE) {
                return "closed " + ((payload.length < 2) ? "" : ByteBuffer.wrap(payload).getShort() & 0xffff);
            }
            return ((first & 0x0f) == PONG) ? "a pong" : new String(payload, StandardCharsets.UTF_8);
        });
    }

    private int length(int second) throws IOException {
        return switch (second) {
            case TWO_BYTES -> this.in.readUnsignedShort();
            case EIGHT_BYTES -> (int) this.in.readLong();
            default -> second;
        };
    }

    /** To the end of a line, such as the empty one after the head of an answer. */
    void skipTo(String line) throws IOException {
        while (!line().equals(line)) {
            // whatever is before it
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = this.in.readUnsignedByte(); next != '\n'; next = this.in.readUnsignedByte()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static String ending(Reading reading) throws IOException {
        try {
            return reading.read();
        }
        catch (SocketTimeoutException silence) {
            return "silence";
        }
        catch (EOFException | SocketException end) {
            return "cut";
        }
    }

    RawSocket waiting(int millis) throws IOException {
        this.socket.setSoTimeout(millis);
        return this;
    }

    @Override
    public void close() throws IOException {
        // at once, with a reset: what is under way does not keep the port
        this.socket.setSoLinger(true, 0);
        this.socket.close();
    }

    private interface Reading {

        String read() throws IOException;

    }

}
