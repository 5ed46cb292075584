package sandbox.workshop.walkthrough;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sandbox.servers.Places;
import sandbox.workshop.book.Book;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.book.Mistake;
import sandbox.workshop.book.Sample;
import sandbox.workshop.harness.Length;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

/**
 * The book, executed: from an empty folder, block by block and command by command.
 * {@code -Dchapter=3} does one chapter; {@code -Dlong=true} takes the checks' long form.
 */
@Tag("book")
@Execution(ExecutionMode.CONCURRENT)
class WalkthroughTest {

    private static final Book BOOK = Book.read(Places.book());

    private static final Queue<Scratch> FREE = new ConcurrentLinkedQueue<>();

    private static final AtomicInteger FOLDERS = new AtomicInteger();

    /** Claims by which no mistake of ours is found, and why they stand. */
    private static final Map<String, String> FIND_NONE = Map.of("when the server hears nothing, it ends the session",
            "a broker keeps what it promised, and that it promised is looked at before",
            "people come and go while somebody speaks",
            "a list changed while it is walked is a race: mostly the claim before finds it");

    static Stream<BookChapter> chapters() {
        var only = System.getProperty("chapter", "");
        return BOOK.chapters().stream().filter(chapter -> only.isEmpty() || chapter.number() == Integer.parseInt(only));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chapters")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void theBookIsExecuted(BookChapter chapter) {
        var free = FREE.poll();
        var scratch = (free != null) ? free
                : new Scratch(Places.output("walkthrough/states-" + FOLDERS.incrementAndGet()));
        List<Executable> all = new ArrayList<>();
        List<String> found = new ArrayList<>();
        all.add(() -> isNotDoneYet(chapter, scratch));
        for (var mistake : Mistake.of(BOOK, chapter, Places.repository().resolve("tutorials/wrong"))) {
            all.add(() -> isFound(chapter, mistake, scratch, found));
        }
        all.add(() -> holds(chapter, scratch, found));
        try {
            assertAll(chapter.toString(), all);
        }
        finally {
            FREE.add(scratch);
        }
    }

    /** A check that holds before the chapter is done proves nothing. */
    private static void isNotDoneYet(BookChapter chapter, Scratch scratch) {
        if (chapter.number() > 0) {
            var problems = scratch.becomes(BOOK.before(chapter.number())).problems(chapter.number(), Length.SHORT);
            assertThat(problems).as("%s: what its check says before anything is done", chapter).isNotEmpty();
        }
    }

    private static void isFound(BookChapter chapter, Mistake mistake, Scratch scratch, List<String> found) {
        var problems = scratch.becomes(mistake.sources()).problems(chapter.number(), Length.SHORT);

        problems.lines().forEach(found::add);
        assertThat(problems).as("What the check says of the mistake in %s", mistake.place())
            .matches(said -> Sample.isIn(mistake.finding(), said), "says: " + mistake.finding());
    }

    private static void holds(BookChapter chapter, Scratch scratch, List<String> found) throws Exception {
        var done = Typist.doesWhatTheTextSays(BOOK, chapter, scratch);
        framesPassed(chapter, done.frames());
        if (chapter.number() > 0) {
            eachClaimFindsAMistake(chapter, done.claims(), found);
        }
        if (Boolean.getBoolean("long") || Boolean.getBoolean("pictures")) {
            var length = Boolean.getBoolean("long") ? Length.LONG : Length.SHORT;
            var problems = scratch.becomes(BOOK.after(chapter.number())).problems(chapter.number(), length);
            assertThat(problems).as("%s, done as its text says", chapter).isEmpty();
        }
    }

    /** A check by which no mistake is found might as well be empty. */
    private static void eachClaimFindsAMistake(BookChapter chapter, List<String> claims, List<String> found) {
        var idle = claims.stream().filter(claim -> found.stream().noneMatch(said -> said.startsWith(claim + ": ")));

        assertThat(idle).as("%s: claims by which none of the known mistakes is found", chapter)
            .isSubsetOf(FIND_NONE.keySet());
    }

    /** What crossed the wire, as the chapter prints it. */
    private static void framesPassed(BookChapter chapter, List<String> passed) {
        for (var block : chapter.all("frames")) {
            for (var line : block.lines()) {
                assertThat(passed).as("%s: a frame like this passed: %s", block.place(), line)
                    .anyMatch(frame -> FrameLine.matches(line, frame));
            }
        }
    }

    @AfterAll
    static void close() {
        FREE.forEach(Scratch::close);
    }

}
