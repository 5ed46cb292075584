package sandbox.bench.load;

import java.nio.ByteBuffer;

/** WebSocket's frames, as they are read: by whichever side, masked or not. */
public final class FrameReader {

    private static final int MASK = 4;

    private final Frame frames;

    public FrameReader(Frame frames) {
        this.frames = frames;
    }

    /** Takes all frames that are complete, and leaves the rest. */
    public void read(ByteBuffer bytes) {
        while (bytes.remaining() >= 2) {
            var start = bytes.position();
            var head = head(bytes.get(start + 1));
            if (bytes.remaining() < head) {
                return;
            }
            var length = length(bytes, start);
            if (bytes.remaining() < head + length) {
                return;
            }
            bytes.position(start + head + length);
            unmask(bytes.array(), start, head, length);
            this.frames.read(bytes.get(start) & 0xff, bytes.array(), start + head, length);
        }
    }

    private static int head(byte second) {
        return 2 + ((second < 0) ? MASK : 0) + switch (second & 0x7f) {
            case FrameWriter.TWO_BYTES -> Short.BYTES;
            case FrameWriter.EIGHT_BYTES -> Long.BYTES;
            default -> 0;
        };
    }

    private static int length(ByteBuffer bytes, int start) {
        var length = bytes.get(start + 1) & 0x7f;
        return switch (length) {
            case FrameWriter.TWO_BYTES -> bytes.getShort(start + 2) & 0xffff;
            case FrameWriter.EIGHT_BYTES -> Math.toIntExact(bytes.getLong(start + 2));
            default -> length;
        };
    }

    private static void unmask(byte[] bytes, int start, int head, int length) {
        if (bytes[start + 1] < 0) {
            for (var i = 0; i < length; i++) {
                bytes[start + head + i] ^= bytes[start + head - MASK + i % MASK];
            }
        }
    }

    /** Takes a frame. */
    public interface Frame {

        /**
         * @param first the first byte, which has the opcode and the flags
         */
        void read(int first, byte[] bytes, int from, int length);

    }

}
