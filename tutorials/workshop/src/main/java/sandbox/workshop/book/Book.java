package sandbox.workshop.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All chapters, and what the text has built at any place in it. */
public final class Book {

    private final List<BookChapter> chapters;

    private Book(List<BookChapter> chapters) {
        this.chapters = chapters;
    }

    /**
     * @param folder with the chapters in it
     */
    public static Book read(Path folder) {
        try (var files = Files.list(folder)) {
            return new Book(files.filter(BookChapter::isChapter).sorted().map(BookChapter::read).toList());
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<BookChapter> chapters() {
        return this.chapters;
    }

    public boolean has(int number) {
        return number >= 0 && number < this.chapters.size();
    }

    public BookChapter chapter(int number) {
        return this.chapters.get(number);
    }

    public BookChapter last() {
        return chapter(this.chapters.size() - 1);
    }

    /** What a learner has who has done this chapter, and those before. */
    public Sources after(int number) {
        var sources = new Sources();
        this.chapters.stream()
            .filter(chapter -> chapter.number() <= number)
            .flatMap(chapter -> chapter.steps().stream())
            .forEach(sources::apply);
        return sources;
    }

    /** What a learner has who begins this chapter. */
    public Sources before(int number) {
        return after(number - 1);
    }

}
