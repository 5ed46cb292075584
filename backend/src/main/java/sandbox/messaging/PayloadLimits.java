package sandbox.messaging;

import java.util.Locale;
import java.util.Map;

import org.springframework.validation.FieldError;

/** What a message may look like, in the words its sender gets when it does not. */
public final class PayloadLimits {

    /**
     * The longest text, in UTF-16 code units, as a page's {@code maxlength} and
     * {@code length} count them.
     */
    public static final int INFO = 2_000;

    /** The longest key, in UTF-16 code units; a UUID has 36. */
    public static final int KEY = 64;

    /**
     * All but NUL, which PostgreSQL cannot store, and half of a surrogate pair, which is
     * no character in any encoding.
     */
    public static final String TEXT = "[^\\x00\\p{Cs}]*";

    static final Refused UNREADABLE = new Refused("not-json", "That is not a message the server can read.",
            "Send JSON such as {\"info\":\"Is this thing on?\"}.");

    public static final Refused NO_NUMBER = new Refused("bad-number", "That is not the number of a message.",
            "Count from 0.");

    private static final Map<String, String> WORDS = Map.of("info", "The text", "key", "The key", "to", "The name");

    private PayloadLimits() {
    }

    static Refused refusal(FieldError error) {
        var what = WORDS.getOrDefault(error.getField(), error.getField());
        return switch (String.valueOf(error.getCode())) {
            case "Size" -> new Refused("too-long", what + " is too long.", String.format(Locale.ROOT,
                    "At most %,d characters.", error.getField().equals("info") ? INFO : KEY));
            case "Pattern" -> new Refused("not-text", what + " has a character that is not text.",
                    "Leave out NUL and half surrogate pairs.");
            default -> new Refused("empty", what + " is empty.", "Write something.");
        };
    }

}
