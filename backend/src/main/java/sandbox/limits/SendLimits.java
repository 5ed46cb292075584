package sandbox.limits;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.SessionLimitExceededException;

import sandbox.messaging.MessagingMetrics;
import sandbox.transport.AsyncHttpSession;
import sandbox.transport.AsyncWebSocketSession;

/**
 * How long a session that does not read is waited for, and how much is kept for it. Then
 * it is closed, with 4500 (1011 where SockJS is in between), and comes back for what it
 * missed. {@link AsyncWebSocketSession} keeps to this on WebSockets,
 * {@link AsyncHttpSession} on HTTP.
 */
@Configuration
public class SendLimits implements WebSocketMessageBrokerConfigurer {

    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** In characters; what the operating system keeps comes on top. */
    public static final int MOST_WAITING = 256 * 1024;

    /**
     * Spring then closes the session.
     * @param waiting in characters
     */
    public static SessionLimitExceededException tooSlow(int waiting) {
        MessagingMetrics.cut();
        return new SessionLimitExceededException("%,d characters wait for it".formatted(waiting),
                CloseStatus.SESSION_NOT_RELIABLE);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.setSendTimeLimit((int) PATIENCE.toMillis()).setSendBufferSizeLimit(MOST_WAITING);
    }

}
