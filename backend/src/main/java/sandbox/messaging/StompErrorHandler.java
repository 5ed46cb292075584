package sandbox.messaging;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/**
 * Refusals after which a session cannot go on: an ERROR frame, and then the close that
 * STOMP 1.2 requires. Spring closes the WebSocket with 1002 once an ERROR has gone out.
 */
@Component
public class StompErrorHandler extends StompSubProtocolErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(StompErrorHandler.class);

    private static final Refused FAILED = new Refused("failed", "The server could not do that.",
            "Connect again in a moment.");

    private static final Refused CONNECT_FIRST = new Refused("connect-first", "The first frame must be CONNECT.",
            "Send CONNECT, then this.");

    private static final Refused CONNECTED_ALREADY = new Refused("connected-already",
            "This session is connected already.", "Send CONNECT once.");

    private static final Refused TOO_BIG = new Refused("too-big", "The frame is larger than 64 KB.",
            "Send it in smaller parts.");

    private static final Refused BAD_FRAME = new Refused("bad-frame", "That is not a STOMP frame the server can read.",
            "A frame is a command, headers, an empty line, a body and a NUL (STOMP 1.2).");

    static final Refused BAD_HEARTBEATS = new Refused("bad-frame", "The server cannot read the header heart-beat.",
            "Two numbers of milliseconds, a comma and no space: heart-beat:10000,10000 (STOMP 1.2).");

    private static final Refused BAD_CONTENT_TYPE = new Refused("bad-frame",
            "The header content-type names no media type.", "Write content-type:application/json, or leave it out.");

    private static final int LONGEST_CAUSE = 200;

    private static final Refused BROKER_GONE = new Refused("broker-gone", "The server has lost its broker.",
            "Nothing stored is lost. Connect again in a moment.");

    private static final Refused BROKER_REFUSED = new Refused("broker-refused", "The broker behind the server refused.",
            "Connect again. If it stays so, the server's log says why.");

    private final MessageChannel outbound;

    private final MessagingMetrics metrics;

    /** Asked for late: the channel is configured by what needs this. */
    StompErrorHandler(@Lazy @Qualifier("clientOutboundChannel") MessageChannel outbound, MessagingMetrics metrics) {
        this.outbound = outbound;
        this.metrics = metrics;
    }

    /**
     * Ends the session a frame came from. An exception thrown by an interceptor would not
     * do: with the receive order preserved it is logged and answered to nobody.
     */
    public void end(Message<?> refused, Refused why) {
        var error = frame(why);
        error.setSessionId(SimpMessageHeaderAccessor.getSessionId(refused.getHeaders()));
        this.outbound.send(message(error, why));
    }

    /** Ends the session a frame came from, which the server failed to handle. */
    void fail(Message<?> frame, Throwable failure) {
        log.error("A frame could not be handled", failure);
        end(frame, FAILED);
    }

    /** What Spring calls when a frame could not be read, or not be handled. */
    @Override
    public Message<byte[]> handleClientMessageProcessingError(@Nullable Message<byte[]> frame, Throwable cause) {
        var why = reason(frame, cause, String.valueOf(cause.getMessage()));
        if (why == FAILED) {
            log.error("A frame could not be handled", cause);
        }
        return message(frame(why), why);
    }

    /**
     * What Spring calls with every ERROR on its way out: those that are not ours are the
     * relay's, which have no body, or the broker's.
     */
    @Override
    public Message<byte[]> handleErrorMessageToClient(Message<byte[]> error) {
        var their = StompHeaderAccessor.wrap(error);
        if (their.getFirstNativeHeader("code") != null) {
            return error;
        }
        if (error.getPayload().length == 0) {
            return message(frame(BROKER_GONE), BROKER_GONE);
        }
        log.warn("The broker refused a session: {}: {}", their.getMessage(),
                new String(error.getPayload(), StandardCharsets.UTF_8).strip());
        return message(frame(BROKER_REFUSED), BROKER_REFUSED);
    }

    /** Spring tells most of these apart by their texts alone. */
    private static Refused reason(@Nullable Message<byte[]> frame, Throwable cause, String text) {
        if (text.startsWith("The configured STOMP buffer size") || text.startsWith("STOMP 'content-length'")) {
            return TOO_BIG;
        }
        if (cause instanceof NumberFormatException) {
            return BAD_HEARTBEATS; // of other numbers Spring ignores what it cannot read
        }
        if (cause instanceof InvalidMimeTypeException) {
            return BAD_CONTENT_TYPE;
        }
        if (cause instanceof StompConversionException) {
            return new Refused(BAD_FRAME.code(), BAD_FRAME.message(), StringUtils.truncate(text, LONGEST_CAUSE));
        }
        if (frame == null || cause instanceof IllegalArgumentException) {
            return BAD_FRAME;
        }
        if (text.startsWith("Unknown session")) {
            return CONNECT_FIRST;
        }
        return text.equals("Session already exists") ? CONNECTED_ALREADY : FAILED;
    }

    private StompHeaderAccessor frame(Refused why) {
        this.metrics.refused(why);
        var error = StompHeaderAccessor.create(StompCommand.ERROR);
        error.setMessage(why.message());
        error.setNativeHeader("code", why.code());
        error.setContentType(MimeTypeUtils.TEXT_PLAIN);
        error.setLeaveMutable(true);
        return error;
    }

    private static Message<byte[]> message(StompHeaderAccessor error, Refused why) {
        return MessageBuilder.createMessage(why.hint().getBytes(StandardCharsets.UTF_8), error.getMessageHeaders());
    }

}
