package sandbox.whisper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import sandbox.messaging.Limits;

/** Say something to one person. */
record Whisper(@NotBlank String to, @NotBlank @Size(max = Limits.INFO) @Pattern(regexp = Limits.TEXT) String info) {
}
