package sandbox.bench.load;

import java.nio.ByteBuffer;

/** Strings as JSON writes them (RFC 8259, section 7). */
final class JsonText {

    private static final int UNICODE_DIGITS = 4;

    private JsonText() {
    }

    static String quote(String text) {
        var quoted = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '"', '\\' -> quoted.append('\\').append(letter);
                case '\n' -> quoted.append("\\n");
                default -> quoted.append((letter < ' ') ? "\\u%04x".formatted((int) letter) : letter);
            }
        }
        return quoted.toString();
    }

    /**
     * Reads one string.
     * @param start after its opening quote
     * @param text takes it; it is never longer than what it is written as
     * @return after its closing quote
     */
    static int unquote(Slice json, int start, ByteBuffer text) {
        var at = start;
        while (json.at(at) != '"') {
            if (json.at(at) != '\\') {
                text.put(json.at(at));
                at++;
            }
            else if (json.at(at + 1) == 'u') {
                text.put(letter(json.part(at + 2, at + 2 + UNICODE_DIGITS)));
                at += 2 + UNICODE_DIGITS;
            }
            else {
                text.put(escaped(json.at(at + 1)));
                at += 2;
            }
        }
        return at + 1;
    }

    private static byte[] letter(Slice digits) {
        return Slice.of(String.valueOf((char) Integer.parseInt(digits.toString(), 16))).bytes();
    }

    private static byte escaped(byte letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> letter;
        };
    }

}
