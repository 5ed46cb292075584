package sandbox.whisper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import sandbox.messaging.PayloadLimits;

/** Say something to one person. */
record Whisper(@NotBlank @Size(max = PayloadLimits.KEY) @Pattern(regexp = PayloadLimits.TEXT) String to,
        @NotBlank @Size(max = PayloadLimits.INFO) @Pattern(regexp = PayloadLimits.TEXT) String info) {
}
