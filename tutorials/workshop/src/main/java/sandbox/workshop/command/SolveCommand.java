package sandbox.workshop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the solution, and writes it if asked to. */
@Command(name = "solve", description = "Show what a chapter would change in your files; --apply changes them.")
public final class SolveCommand extends Desk {

    @Parameters(arity = "0..1", paramLabel = "N", description = "The chapter; the one you are in if left out.")
    private @Nullable Integer number;

    @Option(names = "--apply", description = "Write it. What you have is kept.")
    private boolean apply;

    @Override
    public void run() {
        workspace().begun();
        var chapter = chapter(this.number);
        var solution = book().after(chapter.number());
        if (this.apply) {
            Changes.make(workspace(), solution);
            say("Your files are the book's now, as they are after " + chapter + ".");
            sayBackup();
        }
        else {
            say(Changes.between(workspace(), solution));
            say("To have it written: scripts/workshop solve %d --apply".formatted(chapter.number()));
        }
    }

}
