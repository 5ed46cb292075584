package sandbox.workshop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import sandbox.servers.Places;
import sandbox.servers.Trouble;
import sandbox.workshop.book.Book;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.browser.TemporaryFolder;
import sandbox.workshop.desk.Leftovers;
import sandbox.workshop.desk.Traces;
import sandbox.workshop.desk.Turn;
import sandbox.workshop.desk.Workspace;

/**
 * What every command has before it: the book, the learner's folder, and where to write.
 */
abstract class Desk {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces.")
    boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private @Nullable Book book;

    private boolean isClean;

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

    /** For what makes sense only once there is a folder. */
    BookChapter begun(@Nullable Integer number) {
        workspaceBegun();
        return chapter(number);
    }

    /**
     * For what builds on the chapters before; whoever skips them begins with an empty
     * folder.
     */
    BookChapter built(@Nullable Integer number) {
        var chapter = begun(number);
        if (chapter.number() > 1 && !traces().areThere()) {
            throw new Trouble("There is nothing in your folder yet, and %s changes what the chapters before it build."
                .formatted(chapter), "To have that written: scripts/workshop catch-up " + chapter.number());
        }
        return chapter;
    }

    /** By its files where the progress is lost. */
    Workspace workspaceBegun() {
        var begun = traces().areThere() ? this.workspace : this.workspace.begun();
        if (!this.isClean) {
            this.isClean = true;
            endLeftovers();
        }
        return begun;
    }

    private void endLeftovers() {
        var leftovers = Leftovers.in(this.workspace.folder());
        var ended = leftovers.end();
        if (ended > 0) {
            this.spec.commandLine()
                .getErr()
                .println("A command before this one was killed. What it had left is ended now: %s process%s."
                    .formatted(ended, (ended == 1) ? "" : "es"));
        }
        TemporaryFolder.removeThoseOfTheDead();
        leftovers.note();
    }

    Traces traces() {
        return new Traces(book(), this.workspace);
    }

    /** The chapter that the learner is in, which may be the one after the last. */
    int current() {
        return this.workspace.progress().chapter().orElseGet(traces()::chapter);
    }

    /** The one asked for, else the one the learner is in. */
    BookChapter chapter(@Nullable Integer number) {
        var wanted = (number != null) ? number : Math.min(current(), book().last().number());
        if (!book().has(wanted)) {
            throw new Trouble("There is no chapter %s.".formatted(wanted),
                    "There are 0 to %s: scripts/workshop status lists them.".formatted(book().last().number()));
        }
        return book().chapter(wanted);
    }

    /** To build, or to change files. */
    Turn turn() {
        return Turn.in(this.workspace.folder(), this::say);
    }

    void say(String line) {
        this.spec.commandLine().getOut().println(line);
    }

    /** Says where what was replaced is kept, if anything was. */
    void sayBackup() {
        var backup = this.workspace.backup();
        if (backup != null) {
            say("What you had is in " + backup);
        }
    }

}
