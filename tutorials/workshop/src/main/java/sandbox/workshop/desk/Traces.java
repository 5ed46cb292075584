package sandbox.workshop.desk;

import sandbox.workshop.book.Block;
import sandbox.workshop.book.Book;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.book.Sources;

/**
 * What the book has left in a learner's folder: tells how far they are where nothing else
 * does.
 */
public record Traces(Book book, Workspace workspace) {

    public boolean areThere() {
        return this.book.after(this.book.last().number()).paths().stream().anyMatch(this::isThere);
    }

    /** The newest chapter that is begun; the one after it if that is done. */
    public int chapter() {
        var newest = 0;
        for (var chapter : this.book.chapters()) {
            if (isBegun(chapter)) {
                newest = chapter.number() + (isDone(chapter) ? 1 : 0);
            }
        }
        return newest;
    }

    private boolean isBegun(BookChapter chapter) {
        var before = this.book.before(chapter.number()).paths();
        return chapter.steps()
            .stream()
            .anyMatch(step -> isMade(step) || isThere(step.file()) && !before.contains(step.file()));
    }

    private boolean isDone(BookChapter chapter) {
        var after = this.book.after(chapter.number());
        return chapter.steps()
            .stream()
            .map(Block::file)
            .allMatch(path -> String.valueOf(after.text(path)).equals(this.workspace.roughly(path)));
    }

    private boolean isMade(Block step) {
        var now = this.workspace.roughly(step.file());
        return now != null && Sources.isMade(step, now);
    }

    private boolean isThere(String path) {
        return this.workspace.roughly(path) != null;
    }

}
