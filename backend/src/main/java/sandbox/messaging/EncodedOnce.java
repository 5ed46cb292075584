package sandbox.messaging;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.support.NativeMessageHeaderAccessor;

/**
 * Encodes the frame of a broadcast once for all that hear it: their frames are alike but
 * for the subscription, and most clients call that alike too.
 */
class EncodedOnce extends StompEncoder {

    /** Broadcasts that may be on their way at once; a power of two. */
    private static final int PLACES = 64;

    private final AtomicReferenceArray<@Nullable Frame> newest = new AtomicReferenceArray<>(PLACES);

    @Override
    public byte[] encode(Map<String, Object> headers, byte[] payload) {
        if (payload.length == 0
                || !(headers.get(NativeMessageHeaderAccessor.NATIVE_HEADERS) instanceof Map<?, ?> written)) {
            return super.encode(headers, payload);
        }
        int place = System.identityHashCode(payload) % PLACES;
        var frame = this.newest.get(place);
        if (frame == null || !frame.isOf(payload, written)) {
            frame = new Frame(payload, Map.copyOf(written), super.encode(headers, payload));
            this.newest.set(place, frame);
        }
        return frame.bytes;
    }

    /**
     * @param payload one array in all messages of one broadcast
     */
    private record Frame(byte[] payload, Map<?, ?> headers, byte[] bytes) {

        boolean isOf(byte[] payload, Map<?, ?> headers) {
            return this.payload == payload && this.headers.equals(headers);
        }

    }

}
