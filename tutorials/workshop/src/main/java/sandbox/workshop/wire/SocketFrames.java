package sandbox.workshop.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * One direction of a WebSocket, uncompressed (RFC 6455, section 5): messages put together
 * from their fragments, and unmasked. A close is told as {@code close 1009 reason}.
 */
final class SocketFrames {

    private static final int CONTINUATION = 0;

    private static final int TEXT = 1;

    private static final int CLOSE = 8;

    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    private final Consumer<String> messages;

    SocketFrames(Consumer<String> messages) {
        this.messages = messages;
    }

    /** Takes one frame, if it is all there. */
    boolean read(Bytes bytes) {
        if (bytes.count() < 2) {
            return false;
        }
        var masked = (bytes.at(1) & 0x80) != 0;
        var extra = switch (bytes.at(1) & 0x7f) {
            case 126 -> 2;
            case 127 -> 8;
            default -> 0;
        };
        var head = 2 + extra + (masked ? 4 : 0);
        if (bytes.count() < head || bytes.count() < head + length(bytes, extra)) {
            return false;
        }
        var opcode = bytes.at(0) & 0x0f;
        var last = (bytes.at(0) & 0x80) != 0;
        var length = (int) length(bytes, extra);
        var taken = bytes.take(head + length);
        frame(opcode, last, payload(taken, head, length, masked));
        return true;
    }

    private static long length(Bytes bytes, int extra) {
        if (extra == 0) {
            return bytes.at(1) & 0x7f;
        }
        long length = 0;
        for (var i = 2; i < 2 + extra; i++) {
            length = length << 8 | bytes.at(i);
        }
        return length;
    }

    private static byte[] payload(byte[] frame, int head, int length, boolean masked) {
        var payload = new byte[length];
        for (var i = 0; i < length; i++) {
            payload[i] = (byte) (frame[head + i] ^ (masked ? frame[head - 4 + i % 4] : 0));
        }
        return payload;
    }

    private void frame(int opcode, boolean last, byte[] payload) {
        if (opcode == CLOSE) {
            this.messages.accept(close(payload));
        }
        else if (opcode == TEXT || opcode == CONTINUATION) {
            this.message.writeBytes(payload);
            if (last) {
                this.messages.accept(this.message.toString(StandardCharsets.UTF_8));
                this.message.reset();
            }
        }
    }

    private static String close(byte[] payload) {
        if (payload.length < 2) {
            return "close";
        }
        var code = ByteBuffer.wrap(payload).getShort() & 0xffff;
        var reason = new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
        return ("close " + code + " " + reason).strip();
    }

}
