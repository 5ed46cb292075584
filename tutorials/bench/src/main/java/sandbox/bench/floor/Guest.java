package sandbox.bench.floor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Queue;
import java.util.regex.Pattern;

import sandbox.bench.load.FrameReader;
import sandbox.bench.load.FrameWriter;

/** One connection to {@link Floor}. */
final class Guest {

    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");

    /** RFC 6455, section 1.3. */
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Floor floor;

    private final SelectionKey key;

    private final SocketChannel channel;

    private final Queue<ByteBuffer> unsent = new ArrayDeque<>();

    private final FrameReader frames;

    private byte[] unread = new byte[0];

    private boolean isIn;

    Guest(Floor floor, SelectionKey key) {
        this.floor = floor;
        this.key = key;
        this.channel = (SocketChannel) key.channel();
        this.frames = new FrameReader((first, bytes, from, length) -> {
            if ((first & 0x0f) == FrameWriter.TEXT) {
                floor.tellEveryone(Arrays.copyOfRange(bytes, from, from + length));
            }
        });
    }

    void serve() throws IOException {
        if (this.key.isWritable()) {
            flush();
        }
        if (this.key.isReadable()) {
            read();
        }
    }

    private void read() throws IOException {
        var room = Floor.room().put(this.unread);
        if (this.channel.read(room) < 0) {
            throw new IOException("gone");
        }
        room.flip();
        if (!this.isIn) {
            shakeHands(room);
        }
        if (this.isIn) {
            this.frames.read(room);
        }
        this.unread = new byte[room.remaining()];
        room.get(this.unread);
    }

    private void shakeHands(ByteBuffer room) {
        var request = new String(room.array(), 0, room.limit(), StandardCharsets.US_ASCII);
        var wanted = KEY.matcher(request);
        if (request.endsWith("\r\n\r\n") && wanted.find()) {
            room.position(room.limit());
            this.isIn = true;
            this.floor.enter(this);
            write(ByteBuffer.wrap("""
                    HTTP/1.1 101 Switching Protocols\r
                    Upgrade: websocket\r
                    Connection: Upgrade\r
                    Sec-WebSocket-Accept: %s\r
                    \r
                    """.formatted(accept(wanted.group(1))).getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static String accept(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        }
        catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    void write(ByteBuffer frame) {
        this.unsent.add(frame);
        if (this.unsent.size() == 1) {
            flush();
        }
    }

    /** An end is noticed by reading. */
    private void flush() {
        try {
            for (ByteBuffer next; (next = this.unsent.peek()) != null; this.unsent.remove()) {
                this.channel.write(next);
                if (next.hasRemaining()) {
                    this.key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                    return;
                }
            }
            this.key.interestOps(SelectionKey.OP_READ);
        }
        catch (IOException gone) {
            this.unsent.clear();
        }
    }

}
