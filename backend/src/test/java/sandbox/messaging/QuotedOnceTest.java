package sandbox.messaging;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.socket.sockjs.frame.JacksonJsonSockJsMessageCodec;

import static org.assertj.core.api.Assertions.assertThat;

class QuotedOnceTest {

    private final QuotedOnce codec = new QuotedOnce();

    @ParameterizedTest
    @ValueSource(strings = { "", "MESSAGE\nsubscription:sub-0\n\n{\"info\":\"世界\"}\0", "\u2028 \uFFFF \uD83D\uDE00" })
    void framesAreThoseOfSpring(String message) {
        var expected = new JacksonJsonSockJsMessageCodec().encode(message);

        assertThat(this.codec.encode(message)).isEqualTo(expected);
        assertThat(this.codec.encode(message)).isEqualTo(expected);
    }

    @Test
    void equalMessagesShareAFrame() {
        assertThat(this.codec.encode(new String("said"))).isSameAs(this.codec.encode(new String("said")));
    }

    /** Their hash codes are equal, so both want the same place. */
    @Test
    void messagesThatShareAPlaceKeepTheirOwnFrames() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(this.codec.encode("Aa")).isEqualTo("a[\"Aa\"]");
        assertThat(this.codec.encode("BB")).isEqualTo("a[\"BB\"]");
    }

    @Test
    void severalMessagesAreOneFrame() {
        assertThat(this.codec.encode("a", "b")).isEqualTo("a[\"a\",\"b\"]");
    }

}
