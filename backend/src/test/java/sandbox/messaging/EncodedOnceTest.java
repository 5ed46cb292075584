package sandbox.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

import static org.assertj.core.api.Assertions.assertThat;

class EncodedOnceTest {

    private final EncodedOnce encoder = new EncodedOnce();

    @Test
    void framesOfOneBroadcastAreTheSameBytes() {
        var body = bytes("said");

        assertThat(this.encoder.encode(headers("sub-0", "1"), body))
            .isSameAs(this.encoder.encode(headers("sub-0", "1"), body))
            .isEqualTo(new StompEncoder().encode(headers("sub-0", "1"), body));
    }

    @Test
    void anotherSubscriptionHasAFrameOfItsOwn() {
        var body = bytes("said");
        this.encoder.encode(headers("sub-0", "1"), body);

        assertThat(this.encoder.encode(headers("sub-1", "1"), body)).asString().contains("subscription:sub-1");
    }

    @Test
    void anotherBroadcastHasAFrameOfItsOwnWhereItsPlaceIsTaken() {
        for (int i = 0; i < 1_000; i++) {
            var said = bytes("said " + i);

            assertThat(this.encoder.encode(headers("sub-0", "1"), said)).asString().endsWith("\n\nsaid " + i + "\0");
        }
    }

    @Test
    void frameWithoutABodyIsNotKept() {
        assertThat(this.encoder.encode(headers("sub-0", "1"), new byte[0])).asString().contains("message-id:1");
        assertThat(this.encoder.encode(headers("sub-0", "2"), new byte[0])).asString().contains("message-id:2");
    }

    private static Map<String, Object> headers(String subscription, String id) {
        var headers = StompHeaderAccessor.create(StompCommand.MESSAGE);
        headers.setNativeHeader("subscription", subscription);
        headers.setNativeHeader("message-id", id);
        return headers.getMessageHeaders();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
