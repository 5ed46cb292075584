package sandbox.limits;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.SessionLimitExceededException;

/**
 * How long a session that does not read is waited for, and how much is kept for it. Then
 * it is closed, with 4500 (1011 where SockJS is in between), and comes back for what it
 * missed. What is delivered directly keeps to this, and what Spring delivers.
 */
@Component
public class SendLimits implements WebSocketMessageBrokerConfigurer {

    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** In characters; what the operating system keeps comes on top. */
    public static final int MOST_WAITING = 256 * 1024;

    SendLimits(@Value("${sandbox.delivery}") String delivery) {
        if (!Set.of("direct", "spring").contains(delivery)) {
            throw new IllegalArgumentException(
                    "sandbox.delivery is \"%s\"; it has to be direct or spring".formatted(delivery));
        }
    }

    /**
     * Spring then ends the session, and closes it.
     * @param waiting in characters
     */
    public static SessionLimitExceededException tooSlow(int waiting) {
        return new SessionLimitExceededException(String.format(Locale.ROOT, "%,d characters wait for it", waiting),
                CloseStatus.SESSION_NOT_RELIABLE);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.setSendTimeLimit((int) PATIENCE.toMillis()).setSendBufferSizeLimit(MOST_WAITING);
    }

}
