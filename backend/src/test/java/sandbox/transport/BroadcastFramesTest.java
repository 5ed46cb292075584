package sandbox.transport;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.sockjs.frame.JacksonJsonSockJsMessageCodec;

import static org.assertj.core.api.Assertions.assertThat;

class BroadcastFramesTest {

    private final BroadcastFrames frames = new BroadcastFrames();

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"info\":\"世界 \\\"quoted\\\"\"}", "\u2028 \uFFFF \uD83D\uDE00" })
    void aFrameIsAsSpringWouldWriteIt(String body) {
        var frame = this.frames.of(message("7", body), "7", "sub-0");

        assertThat(frame.stomp()).isEqualTo(
                "MESSAGE\nmessage-id:7\ndestination:/topic/room\ncontent-type:application/json\nsubscription:sub-0\ncontent-length:%d\n\n%s\0"
                    .formatted(bytes(body).length, body));
        assertThat(frame.sockJs()).isEqualTo(new JacksonJsonSockJsMessageCodec().encode(frame.stomp()));
    }

    @Test
    void allThatHearAMessageShareItsFrame() {
        assertThat(this.frames.of(message("7", "said"), "7", "sub-0"))
            .isSameAs(this.frames.of(message("7", "said"), "7", "sub-0"));
    }

    /** The hash codes of both are equal, so both want the same place. */
    @Test
    void subscriptionsThatShareAPlaceHaveTheirOwnFrames() {
        assertThat("Aa").hasSameHashCodeAs("BB");

        assertThat(this.frames.of(message("7", "said"), "7", "Aa").stomp()).contains("\nsubscription:Aa\n");
        assertThat(this.frames.of(message("7", "said"), "7", "BB").stomp()).contains("\nsubscription:BB\n");
    }

    @Test
    void messagesThatShareAPlaceHaveTheirOwnFrames() {
        for (var each = 0; each < 1_000; each++) {
            var id = String.valueOf(each);

            assertThat(this.frames.of(message(id, "said " + id), id, "sub-0").stomp())
                .endsWith("\n\nsaid " + id + "\0");
        }
    }

    @Test
    void whatIsForOnePersonHasNoIdHere() {
        var broadcast = headers("7");
        var whisper = headers("7");
        whisper.setNativeHeader(SimpMessageHeaderAccessor.ORIGINAL_DESTINATION, "/user/queue/whisper");
        var withoutId = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);

        assertThat(BroadcastFrames.id(broadcast.getMessageHeaders())).isEqualTo("7");
        assertThat(BroadcastFrames.id(whisper.getMessageHeaders())).isNull();
        assertThat(BroadcastFrames.id(withoutId.getMessageHeaders())).isNull();
    }

    private static Message<byte[]> message(String id, String body) {
        return MessageBuilder.createMessage(bytes(body), headers(id).getMessageHeaders());
    }

    private static SimpMessageHeaderAccessor headers(String id) {
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setNativeHeader("message-id", id);
        headers.setDestination("/topic/room");
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
