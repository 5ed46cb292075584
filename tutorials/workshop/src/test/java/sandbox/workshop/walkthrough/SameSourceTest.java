package sandbox.workshop.walkthrough;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sandbox.servers.Places;
import sandbox.workshop.book.Block;
import sandbox.workshop.book.Book;
import sandbox.workshop.book.Difference;
import sandbox.workshop.book.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the book builds is what the demo runs, byte for byte. {@code -Dlater=record}
 * writes down what is left for later chapters.
 */
class SameSourceTest {

    private static final Book BOOK = Book.read(Places.book());

    private static final Sources BUILT = BOOK.after(BOOK.last().number());

    /** Build files and entry points, each with its reason. */
    private static final Map<String, String> DIFFER = Map.ofEntries(
            Map.entry("backend/pom.xml", "one module there, three here"),
            Map.entry("backend/src/main/resources/application.properties", "the product has more to set"),
            Map.entry("backend/src/main/resources/static/index.html",
                    "the product's page is a template, with the wire"),
            Map.entry("backend/src/main/resources/static/classic.html", "the product's page is a template"),
            Map.entry("frontend/package.json", "the product lints, checks types and tests"),
            Map.entry("frontend/vite.config.ts", "the product has many islands, and a manifest"),
            Map.entry("frontend/src/main.ts", "the product mounts islands"),
            Map.entry("frontend/src/App.vue", "the product's stage asks for a name"),
            Map.entry("node/package.json", "the article's server is not ours"),
            Map.entry("node/server.js", "the article's server is not ours"));

    static List<String> files() {
        return BUILT.paths().stream().filter(path -> !DIFFER.containsKey(path)).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileOfTheBookIsTheProducts(String path) throws IOException {
        var product = Places.repository().resolve(path);
        assertThat(product).as("%s, which %s writes", path, chapters(path)).exists();
        var book = String.valueOf(BUILT.text(path));
        if ("record".equals(System.getProperty("later")) && !book.equals(Files.readString(product))) {
            Later.of(path).record(path, book.lines().toList(), Files.readAllLines(product));
        }

        var difference = Difference.unified(path, book.lines().toList(), Files.readAllLines(product));
        var recorded = Later.of(path).lines();

        assertThat(difference)
            .as("%s is not what the book builds in %s. From the book to the product, beside what is recorded for later "
                    + "chapters:", path, chapters(path))
            .isEqualTo(recorded);
        if (recorded.isEmpty()) {
            assertThat(Files.readString(product)).as("%s, to the last byte", path).isEqualTo(book);
        }
    }

    @Test
    void nothingIsLeftForLaterThatIsDone() {
        for (var path : Later.paths()) {
            assertThat(BUILT.paths()).as("tutorials/later/%s.diff is about a file of the book", path).contains(path);
            assertThat(Later.of(path).reason()).as("the first line of tutorials/later/%s.diff", path)
                .matches("# chapter (\\d\\d)\\b.*: .+")
                .matches(line -> Integer.parseInt(line.substring(10, 12)) > BOOK.last().number(),
                        "names a later chapter");
        }
    }

    @Test
    void everyExceptionIsOne() {
        for (var path : DIFFER.keySet()) {
            assertThat(BUILT.paths()).as("listed: " + path).contains(path);
            var product = Places.repository().resolve(path);
            assertThat(product).satisfiesAnyOf(file -> assertThat(file).doesNotExist(),
                    file -> assertThat(file).content()
                        .as("%s may be taken off the list", path)
                        .isNotEqualTo(BUILT.text(path)));
        }
    }

    private static String chapters(String path) {
        return BOOK.chapters()
            .stream()
            .filter(chapter -> chapter.steps().stream().map(Block::file).anyMatch(path::equals))
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    }

}
