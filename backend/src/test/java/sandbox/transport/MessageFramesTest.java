package sandbox.transport;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.sockjs.frame.JacksonJsonSockJsMessageCodec;

import static org.assertj.core.api.Assertions.assertThat;

class MessageFramesTest {

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"info\":\"世界 \\\"quoted\\\"\"}", "\u2028 \uFFFF \uD83D\uDE00" })
    void aFrameIsAsSpringWouldWriteIt(String body) {
        var frame = frames(headers(), body).of("sub-0");

        assertThat(frame.stomp()).isEqualTo(
                "MESSAGE\ndestination:/topic/room\ncontent-type:application/json\nmessage-id:7\nsubscription:sub-0\ncontent-length:%s\n\n%s\0"
                    .formatted(bytes(body).length, body));
        assertThat(frame.sockJs()).isEqualTo(new JacksonJsonSockJsMessageCodec().encode(frame.stomp()));
    }

    @Test
    void allThatCallTheirSubscriptionAlikeShareAFrame() {
        var frames = frames(headers(), "said");

        assertThat(frames.of("sub-0")).isSameAs(frames.of("sub-0"));
        assertThat(frames.of("sub-1").stomp()).contains("\nsubscription:sub-1\n");
    }

    @Test
    void whatIsForOnePersonNamesTheDestinationThatTheySubscribedTo() {
        var whisper = headers();
        whisper.setNativeHeader(SimpMessageHeaderAccessor.ORIGINAL_DESTINATION, "/user/queue/whisper");

        assertThat(frames(whisper, "said").of("sub-0").stomp()).contains("\ndestination:/user/queue/whisper\n")
            .doesNotContain(SimpMessageHeaderAccessor.ORIGINAL_DESTINATION);
    }

    private static MessageFrames frames(SimpMessageHeaderAccessor headers, String body) {
        return new MessageFrames(MessageBuilder.createMessage(bytes(body), headers.getMessageHeaders()), "7");
    }

    private static SimpMessageHeaderAccessor headers() {
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setDestination("/topic/room");
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
