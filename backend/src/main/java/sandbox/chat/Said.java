package sandbox.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was said, and stored.
 *
 * @param seq counts from 1 without a gap, for as long as the epoch is the same
 * @param key what its sender called it
 */
public record Said(long seq, String from, String info, Instant at, @Nullable String key) {
}
