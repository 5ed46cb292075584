package sandbox.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * A part of an array of bytes, which is not copied: it is only good until more is read.
 *
 * @param to the first byte after it
 */
record Slice(byte[] bytes, int from, int to) {

    static Slice of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Slice(bytes, 0, bytes.length);
    }

    int length() {
        return this.to - this.from;
    }

    byte at(int index) {
        return this.bytes[this.from + index];
    }

    boolean startsWith(String ascii) {
        if (length() < ascii.length()) {
            return false;
        }
        for (var i = 0; i < ascii.length(); i++) {
            if (at(i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where a byte is, or -1. */
    int indexOf(char wanted, int start) {
        for (var i = this.from + start; i < this.to; i++) {
            if (this.bytes[i] == wanted) {
                return i - this.from;
            }
        }
        return -1;
    }

    Slice part(int start, int end) {
        return new Slice(this.bytes, this.from + start, this.from + end);
    }

    @Override
    public String toString() {
        return new String(this.bytes, this.from, length(), StandardCharsets.UTF_8);
    }

}
