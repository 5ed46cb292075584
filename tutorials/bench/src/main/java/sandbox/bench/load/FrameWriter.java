package sandbox.bench.load;

import java.nio.ByteBuffer;

/** WebSocket's frames, as they are written (RFC 6455, section 5). */
public final class FrameWriter {

    public static final int TEXT = 1;

    static final int CLOSE = 8;

    static final int PING = 9;

    static final int PONG = 10;

    static final int FINAL = 0x80;

    static final int MASKED = 0x80;

    static final int TWO_BYTES = 126;

    static final int EIGHT_BYTES = 127;

    private static final int LONGEST_HEAD = 10;

    private static final int MASK = 4;

    private FrameWriter() {
    }

    /** As a server writes it. */
    public static ByteBuffer plain(int opcode, byte[] payload) {
        var frame = ByteBuffer.allocate(LONGEST_HEAD + payload.length);
        head(frame, opcode, payload.length, 0);
        return frame.put(payload).flip();
    }

    /** As a client writes it: with a mask, of zeros, under which it looks the same. */
    public static ByteBuffer masked(int opcode, byte[] payload) {
        var frame = ByteBuffer.allocate(LONGEST_HEAD + MASK + payload.length);
        head(frame, opcode, payload.length, MASKED);
        return frame.putInt(0).put(payload).flip();
    }

    private static void head(ByteBuffer frame, int opcode, int length, int masked) {
        frame.put((byte) (FINAL | opcode));
        if (length < TWO_BYTES) {
            frame.put((byte) (masked | length));
        }
        else if (length <= 0xffff) {
            frame.put((byte) (masked | TWO_BYTES)).putShort((short) length);
        }
        else {
            frame.put((byte) (masked | EIGHT_BYTES)).putLong(length);
        }
    }

}
