package sandbox.workshop.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.util.CollectionUtils;

/**
 * A STOMP frame (STOMP 1.2).
 *
 * @param headers the first of each name counts, as the specification has it
 */
public record StompFrame(String command, Map<String, String> headers, String body) {

    private static final StompDecoder DECODER = new StompDecoder();

    /** Empty for what is no STOMP frame, such as a heartbeat, which is one line feed. */
    static Optional<StompFrame> parse(String text) {
        try {
            return DECODER.decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .stream()
                .findFirst()
                .flatMap(StompFrame::of);
        }
        catch (StompConversionException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static Optional<StompFrame> of(Message<byte[]> frame) {
        var head = StompHeaderAccessor.wrap(frame);
        return Optional.ofNullable(head.getCommand())
            .map(command -> new StompFrame(command.name(),
                    CollectionUtils.toMultiValueMap(head.toNativeHeaderMap()).toSingleValueMap(),
                    new String(frame.getPayload(), StandardCharsets.UTF_8)));
    }

    public String header(String name) {
        return this.headers.getOrDefault(name, "");
    }

}
