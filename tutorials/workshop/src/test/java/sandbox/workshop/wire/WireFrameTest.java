package sandbox.workshop.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WireFrameTest {

    private static WireFrame sent(String text) {
        return new WireFrame("1", true, text, 0);
    }

    @Test
    void aFrameOfStompIsToldByItsCommandAndWhereItGoes() {
        var frame = sent("SEND\ndestination:/app/chat_demo\ncontent-length:3\n\nÄ!\0");

        assertThat(frame.line()).isEqualTo("> SEND destination:/app/chat_demo content-length:3 Ä!");
        assertThat(frame.is("SEND")).isTrue();
    }

    @Test
    void ofTwoHeadersOfOneNameTheFirstCounts() {
        var frame = sent("CONNECTED\r\nversion:1.2\r\nheart-beat:0,0\r\nversion:1.1\r\n\r\n\0").stomp().orElseThrow();

        assertThat(frame.header("version")).isEqualTo("1.2");
        assertThat(frame.headers()).containsOnlyKeys("version", "heart-beat");
    }

    @ParameterizedTest
    @ValueSource(strings = { "o", "Hello", "HELLO\n\n\0", "SEND\ndestination:/app/chat_demo\n\nno end", "close 1009" })
    void whatIsNoFrameOfStompIsToldAsItIs(String text) {
        assertThat(sent(text).stomp()).isEmpty();
        assertThat(sent(text).line()).isEqualTo("> " + text.replace("\n", "\\n"));
    }

    @Test
    void aLineFeedIsAHeartbeat() {
        assertThat(sent("\n").stomp()).isEmpty();
        assertThat(sent("\n").line()).isEqualTo("> heartbeat");
    }

}
