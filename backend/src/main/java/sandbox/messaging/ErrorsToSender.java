package sandbox.messaging;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.convert.ConversionException;
import org.springframework.messaging.Message;
import org.springframework.messaging.converter.MessageConversionException;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.support.MethodArgumentNotValidException;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * Refusals after which a session goes on: told on {@code /user/queue/errors} to the
 * session that caused them.
 */
@ControllerAdvice
public class ErrorsToSender {

    private static final Logger log = LoggerFactory.getLogger(ErrorsToSender.class);

    private final PersonalMessages messages;

    private final JsonMapper json;

    private final MessagingMetrics metrics;

    ErrorsToSender(PersonalMessages messages, JsonMapper json, MessagingMetrics metrics) {
        this.messages = messages;
        this.json = json;
        this.metrics = metrics;
    }

    @MessageExceptionHandler
    public void tell(Refused why, Message<?> refused) {
        this.metrics.refused(why);
        Receipts.withhold(refused);
        this.messages.sendToSession(SimpMessageHeaderAccessor.getSessionId(refused.getHeaders()), Destinations.ERRORS,
                new Refusal(why.code(), why.message(), why.hint(), key(refused)));
    }

    @MessageExceptionHandler
    void tell(MethodArgumentNotValidException invalid, Message<?> refused) {
        var errors = invalid.getBindingResult();
        var field = (errors != null) ? errors.getFieldError() : null;
        tell((field != null) ? PayloadLimits.refusal(field) : PayloadLimits.UNREADABLE, refused);
    }

    @MessageExceptionHandler(MessageConversionException.class)
    void tellUnreadable(Message<?> refused) {
        tell(PayloadLimits.UNREADABLE, refused);
    }

    @MessageExceptionHandler(ConversionException.class)
    void tellNoNumber(Message<?> refused) {
        tell(PayloadLimits.NO_NUMBER, refused);
    }

    /** The server's own fault, so this one is logged. */
    @MessageExceptionHandler
    void tell(Exception failure, Message<?> refused) {
        log.error("A message could not be handled", failure);
        tell(new Refused("failed", "The server could not do that.", "Nothing was sent. Try again in a moment."),
                refused);
    }

    private @Nullable String key(Message<?> refused) {
        if (!(refused.getPayload() instanceof byte[] body) || body.length == 0) {
            return null;
        }
        try {
            return this.json.readTree(body).path("key").asStringOpt().orElse(null);
        }
        catch (JacksonException notJson) {
            return null;
        }
    }

    /**
     * What {@code /user/queue/errors} carries.
     *
     * @param code for programs, such as {@code too-fast}
     * @param message for people: what is wrong
     * @param hint for people: what to do about it
     * @param key the key of the refused message, where it had one
     */
    record Refusal(String code, String message, String hint, @Nullable String key) {
    }

}
