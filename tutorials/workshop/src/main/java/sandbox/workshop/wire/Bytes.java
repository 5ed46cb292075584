package sandbox.workshop.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What has come and is not understood yet. */
final class Bytes {

    private byte[] bytes = new byte[1024];

    private int count;

    void add(byte[] more, int offset, int length) {
        if (this.count + length > this.bytes.length) {
            this.bytes = Arrays.copyOf(this.bytes, Math.max(this.bytes.length * 2, this.count + length));
        }
        System.arraycopy(more, offset, this.bytes, this.count, length);
        this.count += length;
    }

    int count() {
        return this.count;
    }

    int at(int index) {
        return this.bytes[index] & 0xff;
    }

    /** Where this text begins, or -1. */
    int indexOf(String text) {
        return new String(this.bytes, 0, this.count, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    byte[] take(int length) {
        var taken = Arrays.copyOf(this.bytes, length);
        System.arraycopy(this.bytes, length, this.bytes, 0, this.count - length);
        this.count -= length;
        return taken;
    }

    String takeText(int length) {
        return new String(take(length), StandardCharsets.ISO_8859_1);
    }

}
