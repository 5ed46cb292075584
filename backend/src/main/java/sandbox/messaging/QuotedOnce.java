package sandbox.messaging;

import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.sockjs.frame.JacksonJsonSockJsMessageCodec;

/**
 * Puts the frame of a broadcast into SockJS's {@code a["…"]} once for all that hear it.
 */
class QuotedOnce extends JacksonJsonSockJsMessageCodec {

    private static final int PLACES = 64;

    private final AtomicReferenceArray<@Nullable Quoted> newest = new AtomicReferenceArray<>(PLACES);

    @Override
    public String encode(String... messages) {
        return (messages.length == 1) ? quoted(messages[0]) : super.encode(messages);
    }

    private String quoted(String message) {
        int place = Math.floorMod(message.hashCode(), PLACES);
        var quoted = this.newest.get(place);
        if (quoted == null || !quoted.message.equals(message)) {
            quoted = new Quoted(message, super.encode(message));
            this.newest.set(place, quoted);
        }
        return quoted.frame;
    }

    private record Quoted(String message, String frame) {
    }

}
