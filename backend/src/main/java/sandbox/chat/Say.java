package sandbox.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import sandbox.messaging.PayloadLimits;

/**
 * Say something to everyone.
 *
 * @param key what the sender calls this message, to know it again; may be left out
 * @param info the text
 */
record Say(@Nullable @Size(max = PayloadLimits.KEY) @Pattern(regexp = PayloadLimits.TEXT) String key,
        @NotBlank @Size(max = PayloadLimits.INFO) @Pattern(regexp = PayloadLimits.TEXT) String info) {
}
