package sandbox.access;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a name is, whatever keyboard it was typed on, and when two are one. Signs that
 * look alike in two alphabets stay two.
 */
public final class Names {

    /** In UTF-16 code units. */
    public static final int LONGEST = 40;

    /** Of a {@link #key}: one letter may stand for many. */
    private static final int LONGEST_KEY = 4 * LONGEST;

    /**
     * Unicode's Default_Ignorable_Code_Point, which Java does not know, and Braille's
     * blank.
     */
    private static final String INVISIBLE = "\\x{AD}\\x{34F}\\x{61C}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
            + "\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{206F}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FEFF}"
            + "\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}";

    /**
     * Change the letters beside them: Persian and Indian names have joiners, Japanese
     * ones variants.
     */
    private static final String JOINERS = "\\x{200C}\\x{200D}";

    private static final String VARIANTS = "\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}";

    private static final Pattern NOTHING = Pattern
        .compile("[%1$s&&[^%2$s%3$s]]".formatted(INVISIBLE, JOINERS, VARIANTS));

    private static final Pattern BESIDE_NOTHING = Pattern
        .compile("(?<![\\p{L}\\p{M}])[%1$s%2$s]+|[%1$s]+(?!\\p{L})".formatted(JOINERS, VARIANTS));

    /** Nor does what makes an Arabic word wider, or dots an i that has a dot. */
    private static final Pattern ADDS_NOTHING = Pattern.compile("[" + INVISIBLE + "\\x{640}]|(?<=i)\\x{307}");

    private static final Pattern APOSTROPHES = Pattern.compile("[`´‘’‛′՚׳＇｀]");

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}−]");

    private static final Pattern DOTS = Pattern.compile("[‧•∙⋅]");

    /**
     * A name begins with a letter, or as 't Hooft does; Tibetan has its own sign between
     * syllables, Hebrew in initials.
     */
    private static final Pattern ALLOWED = Pattern
        .compile("'?[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}" + JOINERS + " ._'·・་״-]*");

    private Names() {
    }

    /**
     * As it is shown: without what shows nothing, and with the signs of an English
     * keyboard.
     */
    public static String shown(String typed) {
        var visible = NOTHING.matcher(Normalizer.normalize(typed, Form.NFC)).replaceAll("");
        var joined = BESIDE_NOTHING.matcher(visible).replaceAll("");
        var plain = DASHES.matcher(APOSTROPHES.matcher(joined).replaceAll("'")).replaceAll("-");
        return DOTS.matcher(plain).replaceAll("·").replace('･', '・').replaceAll("\\p{Zs}+", " ").strip();
    }

    public static boolean isTooLong(String shown) {
        return shown.length() > LONGEST || key(shown).length() > LONGEST_KEY;
    }

    public static boolean isAllowed(String shown) {
        return ALLOWED.matcher(shown).matches();
    }

    /**
     * The same for all ways to write one name: in small letters or large, wide or narrow,
     * on an Arabic keyboard or a Persian one.
     */
    public static String key(String typed) {
        var folded = Normalizer.normalize(shown(typed), Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var key = ADDS_NOTHING.matcher(folded)
            .replaceAll("")
            .codePoints()
            .map(Names::same)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return Normalizer.normalize(key, Form.NFC);
    }

    private static int same(int sign) {
        return switch (sign) {
            case 'ʹ', 'ʻ', 'ʼ', 'ʽ' -> '\'';
            case '・' -> '·';
            case 'ی', 'ى' -> 'ي';
            case 'ک' -> 'ك';
            default -> Character.isDigit(sign) ? Character.forDigit(Character.digit(sign, 10), 10) : sign;
        };
    }

}
