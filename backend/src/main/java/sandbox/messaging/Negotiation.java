package sandbox.messaging;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;

/**
 * What CONNECT offers. STOMP 1.1 or 1.2, whatever else a client names; not 1.0, though
 * Spring would try: there a subscription may have no id, and its messages then name none.
 * And two heartbeats or none, where Spring would take half a header for none.
 */
@Component
class Negotiation implements InboundCheck {

    private static final Refused BAD_VERSION = new Refused("bad-version", "The server speaks STOMP 1.1 and 1.2.",
            "Send a header such as accept-version:1.2; a CONNECT without it asks for STOMP 1.0.");

    private static final Pattern HEARTBEATS = Pattern.compile("\\d+,\\d+");

    private final StompErrorHandler errors;

    Negotiation(StompErrorHandler errors) {
        this.errors = errors;
    }

    @Override
    public Place place() {
        return Place.NEGOTIATION;
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
        var heartbeats = connect.getFirstNativeHeader(StompHeaderAccessor.STOMP_HEARTBEAT_HEADER);
        if (heartbeats != null && !HEARTBEATS.matcher(heartbeats).matches()) {
            this.errors.end(message, StompErrorHandler.BAD_HEARTBEATS);
            return false;
        }
        connect.setAcceptVersion(String.join(",", spoken));
        return true;
    }

}
