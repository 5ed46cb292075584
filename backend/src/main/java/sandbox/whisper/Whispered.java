package sandbox.whisper;

import java.time.Instant;

/** Something that was said to one person. It is not stored. */
record Whispered(String from, String to, String info, Instant at) {
}
