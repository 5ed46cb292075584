package sandbox.transport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.NativeMessageHeaderAccessor;
import org.springframework.web.socket.sockjs.frame.JacksonJsonSockJsMessageCodec;
import org.springframework.web.socket.sockjs.frame.SockJsMessageCodec;

/**
 * The frames of broadcasts, each made once for all that hear it: those of one message are
 * alike but for the subscription, and most clients call that alike too.
 */
class BroadcastFrames {

    /** For as many names as clients give to their subscriptions at once. */
    private static final int PLACES = 64;

    private final AtomicReferenceArray<@Nullable Frame> newest = new AtomicReferenceArray<>(PLACES);

    private final StompEncoder encoder = new StompEncoder();

    private final SockJsMessageCodec codec = new JacksonJsonSockJsMessageCodec();

    /**
     * What tells a message from all others, as {@link BroadcastIds} has set it; none for
     * what is for one person.
     */
    static @Nullable String id(MessageHeaders headers) {
        var written = headers.get(NativeMessageHeaderAccessor.NATIVE_HEADERS);
        if (!(written instanceof Map<?, ?> all) || all.containsKey(SimpMessageHeaderAccessor.ORIGINAL_DESTINATION)) {
            return null;
        }
        return (all.get(StompHeaderAccessor.STOMP_MESSAGE_ID_HEADER) instanceof List<?> ids) ? (String) ids.get(0)
                : null;
    }

    /**
     * @param message as it comes to the simple broker
     * @param id of the message
     * @param subscription as the client calls it
     */
    Frame of(Message<byte[]> message, String id, String subscription) {
        int place = Math.floorMod(id.hashCode() + subscription.hashCode(), PLACES);
        var frame = this.newest.get(place);
        if (frame == null || !frame.id.equals(id) || !frame.subscription.equals(subscription)) {
            frame = encode(message, id, subscription);
            this.newest.set(place, frame);
        }
        return frame;
    }

    private Frame encode(Message<byte[]> message, String id, String subscription) {
        var headers = StompHeaderAccessor.wrap(message);
        headers.setSubscriptionId(subscription);
        headers.updateStompCommandAsServerMessage();
        var bytes = this.encoder.encode(headers.getMessageHeaders(), message.getPayload());
        var stomp = new String(bytes, StandardCharsets.UTF_8);
        return new Frame(id, subscription, stomp, this.codec.encode(stomp));
    }

    /**
     * @param sockJs the same in SockJS's {@code a["…"]}
     */
    record Frame(String id, String subscription, String stomp, String sockJs) {
    }

}
