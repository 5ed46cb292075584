package sandbox.workshop.walkthrough;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

import sandbox.servers.Places;
import sandbox.stories.NeedsBash;
import sandbox.workshop.book.Block;
import sandbox.workshop.book.Book;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.book.Mistake;
import sandbox.workshop.book.Sample;
import sandbox.workshop.book.Sources;
import sandbox.workshop.harness.Length;
import sandbox.workshop.walkthrough.Typist.Done;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The book, executed: from an empty folder, block by block and command by command.
 * {@code -Dchapter=3} does one chapter; {@code -Dlong=true} takes the checks' long form.
 */
@Tag("slow")
@Order(2)
@NeedsBash
@Execution(ExecutionMode.CONCURRENT)
@TestMethodOrder(OrderAnnotation.class)
class WalkthroughTest {

    private static final Book BOOK = Book.read(Places.book());

    private static final Queue<Scratch> FREE = new ConcurrentLinkedQueue<>();

    private static final AtomicInteger FOLDERS = new AtomicInteger();

    /** Claims by which no mistake of ours is found, and why they stand. */
    private static final Map<String, String> FIND_NONE = Map.of("when the server hears nothing, it ends the session",
            "a broker keeps what it promised, and that it promised is looked at before",
            "people come and go while somebody speaks",
            "a list changed while it is walked is a race: mostly the claim before finds it");

    private static final List<BookChapter> CHAPTERS = BOOK.chapters()
        .stream()
        .filter(chapter -> chapter.number() == Integer.getInteger("chapter", chapter.number()))
        // the later, the longer they wait: the longest first
        .sorted(Comparator.comparing(BookChapter::number).reversed())
        .toList();

    /** Done once, by whoever comes first. */
    private static final Map<BookChapter, FutureTask<Done>> TYPED = BOOK.chapters()
        .stream()
        .collect(Collectors.toMap(Function.identity(),
                chapter -> new FutureTask<>(() -> Typist.doesWhatTheTextSays(BOOK, chapter))));

    private static final List<Known> MISTAKES = CHAPTERS.stream()
        .flatMap(chapter -> Mistake.of(BOOK, chapter, Places.repository().resolve("tutorials/wrong"))
            .stream()
            .map(mistake -> Known.of(chapter, mistake)))
        .toList();

    static List<BookChapter> chapters() {
        return CHAPTERS;
    }

    static List<BookChapter> chaptersWithCode() {
        return CHAPTERS.stream().filter(chapter -> !chapter.steps().isEmpty()).toList();
    }

    static List<BookChapter> chaptersWithAnotherForm() {
        return CHAPTERS.stream().filter(chapter -> chapter.blocks().stream().anyMatch(Block::isInstead)).toList();
    }

    static List<Known> mistakes() {
        return MISTAKES;
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("chapters")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void theBookIsExecuted(BookChapter chapter) throws Exception {
        var done = now(TYPED.get(chapter));

        framesPassed(chapter, done.frames());
        if (Boolean.getBoolean("long") || Boolean.getBoolean("pictures")) {
            var length = Boolean.getBoolean("long") ? Length.LONG : Length.SHORT;
            try (var typed = new Scratch(done.folder())) {
                assertThat(typed.problems(chapter.number(), length, null)).as("%s, done as its text says", chapter)
                    .isEmpty();
            }
        }
    }

    /** A check that holds before the chapter is done proves nothing. */
    @Order(2)
    @ParameterizedTest(name = "{0}")
    @MethodSource("chaptersWithCode")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void noCheckHoldsBeforeItsChapter(BookChapter chapter) throws Exception {
        var before = BOOK.chapter(chapter.number() - 1);

        assertThat(problems(chapter, BOOK.after(before.number()), before))
            .as("%s: what its check says before anything is done", chapter)
            .isNotEmpty();
    }

    @Order(3)
    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void eachMistakeIsFound(Known known) throws Exception {
        var finding = known.mistake().finding();
        var said = now(known.said());

        assertThat(Sample.isIn(finding, said))
            .as("Of the mistake in %s the check is to say “%s”, and says “%s”", known, finding, said.replace('\n', ' '))
            .isTrue();
    }

    /** Another form that the text allows is refused by nothing. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("chaptersWithAnotherForm")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void whatTheTextAllowsInsteadHolds(BookChapter chapter) throws Exception {
        var sources = BOOK.after(chapter.number());
        chapter.blocks().stream().filter(Block::isInstead).forEach(sources::apply);

        assertThat(problems(chapter, sources, chapter)).as("%s, in the other form of its text", chapter).isEmpty();
    }

    /** A check by which no mistake is found might as well be empty. */
    @Order(5)
    @ParameterizedTest(name = "{0}")
    @MethodSource("chaptersWithCode")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void eachClaimFindsAMistake(BookChapter chapter) throws Exception {
        List<String> found = new ArrayList<>();
        for (var known : MISTAKES) {
            if (known.chapter().equals(chapter)) {
                now(known.said()).lines().forEach(found::add);
            }
        }
        var idle = typed(chapter).claims()
            .stream()
            .filter(claim -> found.stream().noneMatch(said -> said.startsWith(claim + ": ")));

        assertThat(idle).as("%s: claims by which none of the known mistakes is found", chapter)
            .isSubsetOf(FIND_NONE.keySet());
    }

    /** What is quick must not be other: the mistakes are built without Maven. */
    @Order(4)
    @ParameterizedTest(name = "{0}")
    @MethodSource("chaptersWithCode")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void aQuickBuildMakesWhatMavenMakes(BookChapter chapter) throws Exception {
        var built = typed(chapter).folder();

        try (var scratch = new Scratch(Places.output("walkthrough/quick-" + chapter.name()))) {
            assertThat(scratch.becomes(BOOK.after(chapter.number())).madeQuickly(built)).isEqualTo(Scratch.made(built));
        }
    }

    /** What builds on a chapter that did not come to its end has nothing to say. */
    private static Done typed(BookChapter chapter) throws Exception {
        try {
            return now(TYPED.get(chapter));
        }
        catch (AssertionError failed) {
            throw new TestAbortedException(chapter + " did not come to its end: theBookIsExecuted says why");
        }
    }

    private static <T> T now(FutureTask<T> task) throws Exception {
        task.run();
        try {
            return task.get();
        }
        catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) failed.getCause();
        }
    }

    /**
     * What the check says of these sources, which are built on what another chapter's
     * are.
     */
    private static String problems(BookChapter chapter, Sources sources, BookChapter like) throws Exception {
        var built = typed(like).folder();
        var free = FREE.poll();
        var scratch = (free != null) ? free
                : new Scratch(Places.output("walkthrough/states-" + FOLDERS.incrementAndGet()));
        try {
            return scratch.becomes(sources).problems(chapter.number(), Length.SHORT, built);
        }
        finally {
            FREE.add(scratch);
        }
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

    /**
     * A mistake, and what the check says of it once somebody has looked.
     */
    private record Known(BookChapter chapter, Mistake mistake, FutureTask<String> said) {

        static Known of(BookChapter chapter, Mistake mistake) {
            return new Known(chapter, mistake, new FutureTask<>(() -> problems(chapter, mistake.sources(), chapter)));
        }

        @Override
        public String toString() {
            return this.mistake.place();
        }

    }

}
