package sandbox.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import sandbox.messaging.Limits;

/**
 * Say something to everyone.
 *
 * @param key what the sender calls this message, to know it again; may be left out
 * @param info the text
 */
record Say(@Nullable @Size(max = Limits.KEY) @Pattern(regexp = Limits.TEXT) String key,
        @NotBlank @Size(max = Limits.INFO) @Pattern(regexp = Limits.TEXT) String info) {
}
