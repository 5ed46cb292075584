package sandbox.bench.floor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Queue;
import java.util.regex.Pattern;

/** One connection to {@link Floor}, by RFC 6455: no message here is longer than 125. */
final class Guest {

    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");

    /** RFC 6455, section 1.3. */
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final byte WHOLE_TEXT = (byte) 0x81;

    private static final int MASK = 4;

    private final Floor floor;

    private final SelectionKey key;

    private final SocketChannel channel;

    private final Queue<ByteBuffer> unsent = new ArrayDeque<>();

    private byte[] unread = new byte[0];

    private boolean isIn;

    Guest(Floor floor, SelectionKey key) {
        this.floor = floor;
        this.key = key;
        this.channel = (SocketChannel) key.channel();
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
        var room = this.floor.room().put(this.unread);
        if (this.channel.read(room) < 0) {
            throw new IOException("gone");
        }
        room.flip();
        if (!this.isIn) {
            shakeHands(room);
        }
        while (this.isIn && room.remaining() >= 2 && room.remaining() >= 2 + MASK + length(room)) {
            hear(room);
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
        catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static int length(ByteBuffer room) {
        return room.get(room.position() + 1) & 0x7f;
    }

    private void hear(ByteBuffer room) {
        var said = new byte[2 + length(room)];
        var mask = new byte[MASK];
        room.get(said, 0, 2).get(mask).get(said, 2, said.length - 2);
        said[1] = (byte) (said.length - 2);
        for (var i = 2; i < said.length; i++) {
            said[i] ^= mask[(i - 2) % MASK];
        }
        if (said[0] == WHOLE_TEXT) {
            this.floor.tellEveryone(ByteBuffer.wrap(said));
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
