package sandbox.workshop.command;

import java.io.PrintWriter;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import sandbox.servers.Places;
import sandbox.servers.Trouble;
import sandbox.workshop.book.Book;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.desk.Workspace;

/**
 * What every command has before it: the book, the learner's folder, and where to write.
 */
abstract class Desk implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private @Nullable Book book;

    private final Workspace workspace = Workspace.usual();

    Book book() {
        if (this.book == null) {
            this.book = Book.read(Places.book());
        }
        return this.book;
    }

    Workspace workspace() {
        return this.workspace;
    }

    /** The one asked for, else the one the learner is in. */
    BookChapter chapter(@Nullable Integer number) {
        var wanted = (number != null) ? number : this.workspace.begun().progress().chapter();
        if (number == null && wanted > book().last().number()) {
            return book().last();
        }
        if (!book().has(wanted)) {
            throw new Trouble("There is no chapter %d.".formatted(wanted),
                    "There are 0 to %d: scripts/workshop status lists them.".formatted(book().last().number()));
        }
        return book().chapter(wanted);
    }

    void say(String line) {
        out().println(line);
    }

    void say(List<String> lines) {
        lines.forEach(this::say);
    }

    /** Says where what was replaced is kept, if anything was. */
    void sayBackup() {
        var backup = this.workspace.backup();
        if (backup != null) {
            say("What you had is in " + backup);
        }
    }

    boolean isVerbose() {
        return this.spec.commandLine().getParseResult().hasMatchedOption("--verbose");
    }

    private PrintWriter out() {
        return this.spec.commandLine().getOut();
    }

}
