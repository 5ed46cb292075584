package sandbox.limits;

import org.springframework.stereotype.Component;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

import sandbox.messaging.StompErrorHandler;

/** How large a frame may be, and that one too large is told so. */
@Component
public class FrameSizeLimits implements WebSocketMessageBrokerConfigurer {

    /**
     * The largest STOMP frame a client may send, in bytes; Spring's default too, written
     * down because it is taught.
     */
    private static final int LARGEST_FRAME = 64 * 1024;

    /**
     * In characters: room for more than a frame may have, and for SockJS's escapes, so
     * that one too big is answered by STOMP and not cut mute with 1009 (by direct
     * delivery alone: Spring's cuts from 16 KB on).
     */
    public static final int LARGEST_MESSAGE = 4 * LARGEST_FRAME;

    private final StompErrorHandler errors;

    FrameSizeLimits(StompErrorHandler errors) {
        this.errors = errors;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.setErrorHandler(this.errors);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.setMessageSizeLimit(LARGEST_FRAME);
    }

}
