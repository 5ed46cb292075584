package sandbox.messaging;

import java.util.stream.Stream;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;

/**
 * STOMP 1.1 or 1.2, whatever else a client names. Not 1.0, though Spring would try: there
 * a subscription may have no id, and its messages then name none.
 */
@Component
class VersionCheck implements InboundCheck {

    private static final Refused BAD_VERSION = new Refused("bad-version", "The server speaks STOMP 1.1 and 1.2.",
            "Send a header such as accept-version:1.2; a CONNECT without it asks for STOMP 1.0.");

    private final StompErrorHandler errors;

    VersionCheck(StompErrorHandler errors) {
        this.errors = errors;
    }

    @Override
    public Place place() {
        return Place.VERSION;
    }

    /** With spaces at its commas Spring, and RabbitMQ, would not know any. */
    @Override
    public boolean passes(StompHeaderAccessor connect, Message<?> message) {
        var named = connect.getAcceptVersion().stream().map(String::strip).toList();
        var spoken = Stream.of("1.2", "1.1").filter(named::contains).toList();
        if (spoken.isEmpty()) {
            this.errors.end(message, BAD_VERSION);
            return false;
        }
        connect.setAcceptVersion(String.join(",", spoken));
        return true;
    }

}
