package sandbox.workshop.walkthrough;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.servers.Places;
import sandbox.workshop.Workshop;
import sandbox.workshop.book.Block;
import sandbox.workshop.book.Book;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.book.Mistake;

import static org.assertj.core.api.Assertions.assertThat;

/** What a chapter must have, and that everything it names is there. */
class ContentTest {

    private static final Path REPOSITORY = Places.repository();

    private static final Path FOLDER = Places.book();

    private static final Book BOOK = Book.read(FOLDER);

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");

    /** Folded, for those who come from elsewhere: nobody needs all of them. */
    private static final Pattern ASIDE = Pattern.compile("(?s)<details class=\"aside\">.*?</details>");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private static final Pattern PATH = Pattern.compile(
            "(?:backend|frontend|tutorials|scripts|node)/[\\w./-]*\\w|[\\w./-]+\\.(?:java|vue|ts|js|xml|html|css)");

    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)+");

    /** Of Spring, the JDK and browsers: what the text names and nobody here uses. */
    private static final String ELSEWHERE = "SockJsTransportFailureException ConcurrentModificationException "
            + "SyntaxError ReferenceError";

    private static final int LONGEST_TYPED = 12;

    static List<BookChapter> chapters() {
        return BOOK.chapters();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyChapterHasItsBones(BookChapter chapter) {
        assertThat(chapter.promise()).as("%s: > **You will see** …", chapter).isNotEmpty();
        assertThat(chapter.hints()).as("%s: three hints", chapter).hasSize(3).doesNotContain("");
        assertThat(chapter.text()).contains("\n## Predict\n", "\n## Break it on purpose\n",
                "\n## What crossed the wire\n", "\n## Hints\n", "\n## Next\n");
        assertThat(chapter.number() == 0 || ASIDE.matcher(chapter.text())
            .results()
            .map(aside -> aside.group())
            .anyMatch(aside -> aside.contains("If you come from chapter ")
                    && aside.contains("catch-up " + Math.max(chapter.number(), 2))))
            .as("%s: what those have who come from elsewhere, and how to get it", chapter)
            .isTrue();
        assertThat(section(chapter, "Predict")).as("%s: a question, answers to choose from, and the answer", chapter)
            .contains("\n1. ", "\n2. ", "<details><summary>Answer</summary>");
        assertThat(FENCE.matcher(section(chapter, "What crossed the wire")).find()).as("%s: real frames", chapter)
            .isTrue();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyChapterIsAsLongAsAChapterIs(BookChapter chapter) {
        var words = prose(ASIDE.matcher(chapter.text()).replaceAll("")).split("\\s+").length;
        assertThat(words).as("%s: words of prose", chapter).isBetween(300, 900);
        for (var block : chapter.steps()) {
            assertThat(typed(block)).as("%s: lines to type", block.place()).isLessThanOrEqualTo(LONGEST_TYPED);
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyBlockSaysWhatItIs(BookChapter chapter) {
        for (var block : chapter.blocks()) {
            var words = block.words().keySet();
            assertThat(words.contains("file") || words.contains("excerpt") || block.is("console") || block.is("frames")
                    || block.is("http") || block.is("text"))
                .as("%s: a block names its file, or is a console, frames, http or text", block.place())
                .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void whatAChapterNamesIsThere(BookChapter chapter) throws IOException {
        assertThat(missing(chapter.text())).as("%s names what is not there", chapter).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "article.md", "glossary.md", "teaching.md" })
    void whatAPageNamesIsThere(String page) throws IOException {
        assertThat(missing(Files.readString(FOLDER.resolve(page)))).as("%s names what is not there", page).isEmpty();
    }

    @Test
    void everyTermHasItsMeaningAndItsChineseName() throws IOException {
        var entries = Files.readString(FOLDER.resolve("glossary.md")).split("\n## ");

        assertThat(entries).hasSizeGreaterThan(40);
        assertThat(Stream.of(entries).skip(1))
            .allSatisfy(entry -> assertThat(entry).matches("(?s)[A-Za-z -]+\\R\\S.* · \\p{Lu}.+[.]\\s*"));
        assertThat(Stream.of(entries).skip(1).map(entry -> entry.lines().findFirst().orElse("")))
            .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private static List<String> missing(String text) throws IOException {
        var known = known();
        List<String> missing = new ArrayList<>();
        LINK.matcher(prose(text))
            .results()
            .map(link -> link.group(1))
            .filter(to -> !to.contains("://"))
            .filter(to -> !Files.exists(FOLDER.resolve(to)))
            .forEach(missing::add);
        for (var code : CODE.matcher(prose(text)).results().map(code -> code.group(1)).toList()) {
            PATH.matcher(code).results().map(path -> path.group()).filter(path -> !isThere(path)).forEach(missing::add);
            CLASS.matcher(code)
                .results()
                .map(name -> name.group())
                .filter(name -> !known.contains(name))
                .forEach(missing::add);
            if (code.startsWith("scripts/workshop ") && !isCommand(code)) {
                missing.add(code);
            }
        }
        return missing;
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyChapterKnowsWhatPeopleGetWrong(BookChapter chapter) throws IOException {
        var folder = REPOSITORY.resolve("tutorials/wrong").resolve(chapter.name());
        if (chapter.number() == 0) {
            return;
        }
        assertThat(folder).isDirectory();
        assertThat(Mistake.of(BOOK, chapter, folder.getParent())).as("%s: known mistakes", chapter)
            .hasSizeGreaterThanOrEqualTo(3)
            .allSatisfy(mistake -> assertThat(mistake.finding()).as(mistake.place()).isNotBlank());
        try (var files = Files.list(folder)) {
            assertThat(files).allSatisfy(file -> assertThat(file).content().contains("Where it comes from: "));
        }
    }

    @Test
    void nothingStrayLiesAbout() throws IOException {
        var text = BOOK.chapters().stream().map(BookChapter::text).collect(Collectors.joining())
                + Files.readString(REPOSITORY.resolve("README.md")) + Files.readString(FOLDER.resolve("teaching.md"));
        try (var files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                .map(file -> FOLDER.relativize(file).toString())
                .filter(file -> !file.matches("\\d\\d-[a-z-]+\\.md|teaching\\.md"))
                .filter(file -> !text.contains(file))).as("files that no text shows").isEmpty();
        }
        try (var folders = Files.list(REPOSITORY.resolve("tutorials/wrong"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                .isSubsetOf(BOOK.chapters().stream().map(BookChapter::name).toList());
        }
    }

    private static String section(BookChapter chapter, String title) {
        var from = chapter.text().indexOf("\n## " + title + "\n");
        var to = chapter.text().indexOf("\n## ", from + 1);
        return chapter.text().substring(from, (to < 0) ? chapter.text().length() : to);
    }

    private static String prose(String text) {
        return FENCE.matcher(text).replaceAll("").replaceAll("<[^>]+>", " ");
    }

    private static long typed(Block block) {
        return block.isGiven() ? 0
                : block.lines().stream().filter(line -> !block.is("diff") || line.startsWith("+")).count();
    }

    private static boolean isThere(String path) {
        return Stream.of("", "tutorials/en/", "frontend/", "backend/src/main/resources/static/")
            .anyMatch(folder -> Files.exists(REPOSITORY.resolve(folder + path)))
                || BOOK.after(BOOK.last().number())
                    .paths()
                    .stream()
                    .anyMatch(file -> file.endsWith(path) || file.startsWith(path + "/"));
    }

    private static boolean isCommand(String code) {
        return Workshop.commands().contains(code.split(" ")[1]);
    }

    /** Every name in the sources of the book, the product and the checks. */
    private static String known() throws IOException {
        var known = new StringBuilder(ELSEWHERE);
        for (var folder : List.of("backend/src/main", "frontend/src", "tutorials/faults/src/main",
                "tutorials/servers/src/main", "tutorials/workshop/src/main", "tutorials/wrong")) {
            try (var files = Files.walk(REPOSITORY.resolve(folder))) {
                for (var file : files.filter(each -> each.toString().matches(".*\\.(java|vue|ts|js|md|diff)"))
                    .toList()) {
                    known.append(Files.readString(file));
                }
            }
        }
        BOOK.chapters().forEach(chapter -> chapter.blocks().forEach(block -> known.append(block.text())));
        return known.toString();
    }

}
