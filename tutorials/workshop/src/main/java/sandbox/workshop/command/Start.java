package sandbox.workshop.command;

import java.util.HashSet;
import java.util.Set;

import sandbox.workshop.book.Block;
import sandbox.workshop.book.Book;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.desk.Workspace;

/** The beginning of a chapter: what comes before it is done, and it is not. */
final class Start {

    private Start() {
    }

    /**
     * @param last the last chapter whose files are made what they were
     */
    static void at(Workspace workspace, Book book, int chapter, BookChapter last) {
        var before = book.before(chapter);
        var whole = last == book.last();
        Set<String> paths = new HashSet<>(whole ? before.paths() : Set.of());
        for (var number = chapter; number <= last.number(); number++) {
            book.chapter(number).steps().stream().map(Block::file).forEach(paths::add);
        }
        for (var path : paths) {
            var text = before.text(path);
            if (text != null) {
                workspace.write(path, text);
            }
            else {
                workspace.remove(path);
            }
        }
    }

}
