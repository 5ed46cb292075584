package sandbox.messaging;

import org.jspecify.annotations.Nullable;

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
