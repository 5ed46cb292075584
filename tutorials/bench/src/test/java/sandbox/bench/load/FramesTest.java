package sandbox.bench.load;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FramesTest {

    private final List<String> read = new ArrayList<>();

    private final FrameReader reader = new FrameReader(
            (first, bytes, from, length) -> this.read.add(first + " " + new Slice(bytes, from, from + length)));

    @ParameterizedTest
    @ValueSource(ints = { 0, 125, 126, 65_535, 65_536 })
    void aFrameOfAnyLengthIsReadAsItWasWritten(int length) {
        var text = "x".repeat(length);

        this.reader.read(FrameWriter.plain(FrameWriter.TEXT, text.getBytes()));
        this.reader.read(FrameWriter.masked(FrameWriter.TEXT, text.getBytes()));

        assertThat(this.read).containsExactly("129 " + text, "129 " + text);
    }

    /** The example of RFC 6455, section 5.7. */
    @Test
    void aMaskIsTakenOff() {
        this.reader.read(ByteBuffer.wrap(HexFormat.of().parseHex("818537fa213d7f9f4d5158")));

        assertThat(this.read).containsExactly("129 Hello");
    }

    @Test
    void halfAFrameIsLeftForLater() {
        var bytes = ByteBuffer.wrap(HexFormat.of().parseHex("810548656c6c6f8105"));

        this.reader.read(bytes);

        assertThat(this.read).containsExactly("129 Hello");
        assertThat(bytes.remaining()).isEqualTo(2);
    }

    /** As Tomcat sent them, the second packed with what it knew of the first. */
    @Test
    void compressedFramesAreUnpackedOneAfterAnother() {
        var inflated = new Inflated(false);

        var first = inflated.read(slice("ca0700")).toString();
        var second = inflated
            .read(slice("4a8c5672f6f7f373750e717589c92b4b2d2acecccfb332d4338ac9cb484d2c2ad14d4a4d2cb13236"
                    + "3030d001113179a5c5a945ba7989b9a956c93999a979250a409540580a9434508a0500"))
            .toString();

        assertThat(first).isEqualTo("o");
        assertThat(second).startsWith("a[\"CONNECTED\\nversion:1.2\\n").endsWith("\\n\\n\\u0000\"]");
    }

    private static Slice slice(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        return new Slice(bytes, 0, bytes.length);
    }

}
