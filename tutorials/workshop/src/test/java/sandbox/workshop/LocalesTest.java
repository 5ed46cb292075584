package sandbox.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.servers.Places;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In Persian {@code %d} writes other digits, in Turkish the small letter of I is another.
 * So no source of any module leaves it to the machine's language: numbers are written by
 * {@code %s}, or with a locale.
 */
class LocalesTest {

    private static final Pattern LITERAL = Pattern
        .compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)'");

    private static final Pattern WITH_A_LOCALE = Pattern.compile("Locale\\.(?:ROOT|ENGLISH),\\s*\\z");

    /** Numbers, dates and capitals; {@code %x} and {@code %s} are the same everywhere. */
    private static final Pattern CONVERSION = Pattern.compile("%(?:\\d+\\$)?[-#+ 0,(<]*\\d*(?:\\.\\d+)?[dfeEgGaAtTSC]");

    private static final Pattern CALL = Pattern.compile("to(?:Upper|Lower)Case\\(\\)|ofPattern\\([^,()]*\\)"
            + "|ofLocalized\\w+\\(|(?:Collator|NumberFormat|DateFormat)\\.get\\w*Instance\\(\\)"
            + "|new (?:Decimal|Choice|Message|SimpleDate)Format\\(|\\.next(?:Int|Long|Double)\\(\\)");

    private static final Pattern PAGES = Pattern.compile(
            "toLocale\\w*\\((?!'en')|localeCompare\\(|Intl\\.\\w+\\((?!'en')|#(?:numbers|dates|temporals|calendars)\\.");

    /** Keeps formats that it gives to {@code String.format} with a locale. */
    private static final String KEEPS_FORMATS = "Figure.java";

    @Test
    void noSourceLeavesItToTheLanguageOfTheMachine() throws IOException {
        List<String> found = new ArrayList<>();
        for (var file : sources()) {
            var text = Files.readString(file);
            var its = file.toString().endsWith(".java") ? found(text) : all(PAGES, text).toList();
            its.forEach(each -> found.add(file.getFileName() + ": " + each));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"%d\".formatted(1)", "\"a %02d\"", "\"%,d %s\"", "\"%1$.1f\"", "\"%%%d\"",
            "\"\"\"\n  %d\n  \"\"\"", "name().toLowerCase()", "DateTimeFormatter.ofPattern(\"HH:mm\")",
            "Collator.getInstance()", "NumberFormat.getPercentInstance()", "String.format(\"%S\", a)",
            "\"\\\"%d\\\"\"" })
    void thatIsFound(String java) {
        assertThat(found(java)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"%s\".formatted(1)", "String.format(Locale.ROOT, \"%02d\", 1)", "\"%04x\"",
            "\"100 %%d\"", "String.format(Locale.ENGLISH,\n        \"%,d\", 1)", "toLowerCase(Locale.ROOT)",
            "ofPattern(\"HH:mm\", Locale.ROOT)", "Collator.getInstance(Locale.ROOT)" })
    void thisIsNot(String java) {
        assertThat(found(java)).isEmpty();
    }

    private static List<String> found(String java) {
        var literals = LITERAL.matcher(java)
            .results()
            .filter(literal -> !WITH_A_LOCALE.matcher(java.substring(0, literal.start())).find())
            .map(literal -> literal.group().replace("%%", ""))
            .filter(literal -> CONVERSION.matcher(literal).find());
        return Stream.concat(literals, all(CALL, java)).toList();
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (var folder : folders()) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(java|ts|vue|[cm]?js|html)"))
                    .filter(file -> !file.endsWith(KEEPS_FORMATS) && !file.endsWith("LocalesTest.java"))
                    .forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<Path> folders() throws IOException {
        try (var modules = Files.list(Places.repository().resolve("tutorials"))) {
            return Stream
                .concat(Stream.of("backend", "frontend").map(Places.repository()::resolve), modules.toList().stream())
                .map(module -> module.resolve("src"))
                .filter(Files::isDirectory)
                .toList();
        }
    }

}
