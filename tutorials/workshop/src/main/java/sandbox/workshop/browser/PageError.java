package sandbox.workshop.browser;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a page threw, or wrote to the console as an error.
 *
 * @param at such as {@code http://localhost:8090/app/main.js:2:345}, or empty; counted
 * from 1
 */
record PageError(String text, String at) {

    private static final Pattern PLACE = Pattern.compile("(https?://[^\\s()]+):(\\d+):(\\d+)");

    /** An error's own words, in which its stack may follow. */
    static PageError of(String text, String at) {
        return new PageError(text.lines().findFirst().orElse(""),
                PLACE.matcher(text + "\n" + at).results().findFirst().map(place -> place.group()).orElse(""));
    }

    /** With the file and the line that its writer knows. */
    String told() {
        return this.text + place().map(" (%s)"::formatted).orElse("");
    }

    private Optional<String> place() {
        var place = PLACE.matcher(this.at);
        if (!place.matches()) {
            return Optional.empty();
        }
        var script = place.group(1);
        var line = Integer.parseInt(place.group(2));
        var column = Integer.parseInt(place.group(3));
        return SourceMap.of(script)
            .flatMap(map -> map.original(line - 1, column - 1))
            .or(() -> Optional.of("%s, line %s".formatted(script.substring(script.lastIndexOf('/') + 1), line)));
    }

}
