package sandbox.tutorials;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import sandbox.workshop.bench.Length;
import sandbox.workshop.book.Book;
import sandbox.workshop.book.Chapter;
import sandbox.workshop.book.Mistake;
import sandbox.workshop.book.Sample;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The book, executed: from an empty folder, block by block and command by command.
 * {@code -Dchapter=3} does one chapter.
 */
class WalkthroughTest {

    private static final Book BOOK = Book.read(sandbox.workshop.Places.book());

    private static final Scratch SCRATCH = new Scratch(Places.output("walkthrough/states"));

    @TestFactory
    List<DynamicNode> theBookIsExecuted() {
        var only = System.getProperty("chapter", "");
        return BOOK.chapters()
            .stream()
            .filter(chapter -> only.isEmpty() || chapter.number() == Integer.parseInt(only))
            .map(chapter -> (DynamicNode) DynamicContainer.dynamicContainer(chapter.toString(), tests(chapter)))
            .toList();
    }

    private static Stream<DynamicTest> tests(Chapter chapter) {
        var mistakes = Mistake.of(BOOK, chapter, sandbox.workshop.Places.repository().resolve("tutorials/wrong"));
        return Stream
            .of(Stream.of(test("what comes before it is not enough", () -> notYetEnough(chapter))),
                    mistakes.stream()
                        .map(mistake -> test("found: " + mistake.place(), () -> isFound(chapter, mistake))),
                    Stream.of(test("done to the letter, it holds", () -> holds(chapter))))
            .flatMap(each -> each);
    }

    private static DynamicTest test(String name, org.junit.jupiter.api.function.Executable body) {
        return DynamicTest.dynamicTest(name, body);
    }

    /** A check that holds before the chapter is done proves nothing. */
    private static void notYetEnough(Chapter chapter) {
        if (chapter.number() > 0) {
            var problems = SCRATCH.becomes(BOOK.before(chapter.number())).problems(chapter.number(), Length.SHORT);
            assertThat(problems).as("%s: what its check says before anything is done", chapter).isNotEmpty();
        }
    }

    private static void isFound(Chapter chapter, Mistake mistake) {
        var problems = SCRATCH.becomes(mistake.sources()).problems(chapter.number(), Length.SHORT);

        assertThat(problems).as("What the check says of the mistake in %s", mistake.place())
            .matches(said -> Sample.isIn(mistake.finding(), said), "says: " + mistake.finding());
    }

    private static void holds(Chapter chapter) throws Exception {
        try (var typist = new Typist(BOOK, chapter)) {
            typist.doesWhatTheTextSays();
        }
        var problems = SCRATCH.becomes(BOOK.after(chapter.number()))
            .problems(chapter.number(), Boolean.getBoolean("long") ? Length.LONG : Length.SHORT);
        assertThat(problems).as("%s, done as its text says", chapter).isEmpty();
        framesPassed(chapter);
    }

    /** What crossed the wire, as the chapter prints it. */
    private static void framesPassed(Chapter chapter) {
        var passed = SCRATCH.checks().frames();
        for (var block : chapter.all("frames")) {
            for (var line : block.lines()) {
                assertThat(passed).as("%s: a frame like this passed: %s", block.place(), line)
                    .anyMatch(frame -> FrameLine.of(line).matches(frame));
            }
        }
    }

    @AfterAll
    static void close() {
        SCRATCH.close();
    }

}
