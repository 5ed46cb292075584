package sandbox.workshop.book;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as the book shows it, compared with what came: digits stand for any digits,
 * {@code …} for anything.
 */
public final class Sample {

    private static final String ANYTHING = "…";

    private static final Pattern PARTS = Pattern.compile("\\d+|…|[^\\d…]+");

    private Sample() {
    }

    /** Whether the sample can be read somewhere in the text. */
    public static boolean isIn(String sample, String text) {
        return pattern(flat(sample)).matcher(flat(text)).find();
    }

    /**
     * The first of the lines shown that did not come, in their order; empty if all did.
     */
    public static Optional<String> missing(List<String> shown, List<String> came) {
        var from = 0;
        for (var line : shown) {
            if (line.strip().equals(ANYTHING) || line.isBlank()) {
                continue;
            }
            var wanted = pattern(line.strip());
            while (from < came.size() && !wanted.matcher(came.get(from).strip()).matches()) {
                from++;
            }
            if (from++ >= came.size()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(String sample) {
        return Pattern.compile(PARTS.matcher(sample).results().map(part -> switch (part.group().charAt(0)) {
            case '…' -> ".*?";
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> "\\d+";
            default -> Pattern.quote(part.group());
        }).collect(Collectors.joining()));
    }

    private static String flat(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

}
