package sandbox.transport;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.web.socket.sockjs.frame.JacksonJsonSockJsMessageCodec;
import org.springframework.web.socket.sockjs.frame.SockJsMessageCodec;

/**
 * The MESSAGE frames of one message, each made once for all that hear it: they are alike
 * but for the subscription, and most clients call that alike too. Used by one thread.
 */
final class MessageFrames {

    private static final StompEncoder STOMP = new StompEncoder();

    private static final SockJsMessageCodec SOCK_JS = new JacksonJsonSockJsMessageCodec();

    private final Map<String, Frame> frames = new HashMap<>();

    private final Message<byte[]> message;

    private final String id;

    /**
     * @param message as it comes to the broker
     * @param id of the message, for all who hear it (STOMP 1.2, MESSAGE)
     */
    MessageFrames(Message<byte[]> message, String id) {
        this.message = message;
        this.id = id;
    }

    /**
     * @param subscription as the client calls it
     */
    Frame of(String subscription) {
        return this.frames.computeIfAbsent(subscription, this::encode);
    }

    private Frame encode(String subscription) {
        var headers = StompHeaderAccessor.wrap(this.message);
        var askedFor = headers.getFirstNativeHeader(SimpMessageHeaderAccessor.ORIGINAL_DESTINATION);
        if (askedFor != null) {
            headers.removeNativeHeader(SimpMessageHeaderAccessor.ORIGINAL_DESTINATION);
            headers.setDestination(askedFor);
        }
        headers.setNativeHeader(StompHeaderAccessor.STOMP_MESSAGE_ID_HEADER, this.id);
        headers.setSubscriptionId(subscription);
        headers.updateStompCommandAsServerMessage();
        var bytes = STOMP.encode(headers.getMessageHeaders(), this.message.getPayload());
        var stomp = new String(bytes, StandardCharsets.UTF_8);
        return new Frame(stomp, SOCK_JS.encode(stomp));
    }

    /**
     * @param sockJs the same in SockJS's {@code a["…"]}
     */
    record Frame(String stomp, String sockJs) {
    }

}
