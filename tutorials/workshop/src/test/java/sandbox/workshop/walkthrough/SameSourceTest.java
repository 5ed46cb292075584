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
import sandbox.workshop.book.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/** What the book builds is what the demo runs, byte for byte but for its line ends. */
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

    /** What chapters that are not written yet will finish: the first of them, and how. */
    private static final Map<String, String> LATER = Map.ofEntries(
            Map.entry("backend/src/main/java/sandbox/chat/Chat.java", "11: said twice with one key, stored once"),
            Map.entry("backend/src/main/java/sandbox/chat/ChatController.java", "11: what is stored is acknowledged"),
            Map.entry("backend/src/main/java/sandbox/chat/History.java", "10: the history survives a restart"),
            Map.entry("backend/src/main/java/sandbox/chat/Say.java", "12: how long a text and a key may be"),
            Map.entry("backend/src/main/java/sandbox/messaging/Destinations.java", "08: refusals, and what follows"),
            Map.entry("backend/src/main/java/sandbox/messaging/InboundChecks.java", "08: what it refuses is answered"),
            Map.entry("backend/src/main/java/sandbox/people/SignIn.java", "08: a passcode, a client-id, and names"),
            Map.entry("backend/src/main/resources/static/classic.js", "08: the passcode, and what follows"),
            Map.entry("frontend/src/article/ChatDemo.vue", "08: signing in, and what follows"));

    static List<String> files() {
        return BUILT.paths().stream().filter(path -> !DIFFER.containsKey(path) && !LATER.containsKey(path)).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileOfTheBookIsTheProducts(String path) {
        var product = Places.repository().resolve(path);
        assertThat(product).as("%s, which %s writes", path, chapters(path)).exists();
        assertThat(product).content()
            .as("%s is what the book builds in %s", path, chapters(path))
            .isEqualToNormalizingNewlines(String.valueOf(BUILT.text(path)));
    }

    @Test
    void nothingIsLeftForLaterThatIsDone() {
        LATER.forEach((path, chapter) -> assertThat(Integer.parseInt(chapter.substring(0, 2)))
            .as("%s is for a later chapter: %s", path, chapter)
            .isGreaterThan(BOOK.last().number()));
    }

    @Test
    void everyExceptionIsOne() throws IOException {
        for (var path : BUILT.paths()) {
            var listed = DIFFER.containsKey(path) || LATER.containsKey(path);
            var product = Places.repository().resolve(path);
            assertThat(!listed || !Files.exists(product) || !Files.readString(product).equals(BUILT.text(path)))
                .as("%s is what the book builds, and may be taken off the list", path)
                .isTrue();
        }
        assertThat(BUILT.paths()).containsAll(DIFFER.keySet()).containsAll(LATER.keySet());
    }

    private static String chapters(String path) {
        return BOOK.chapters()
            .stream()
            .filter(chapter -> chapter.steps().stream().map(Block::file).anyMatch(path::equals))
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    }

}
