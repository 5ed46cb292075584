package sandbox.workshop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares what the learner has with what the text builds. */
@Command(name = "diff", description = "From your files to the book's, after a chapter.")
public final class DiffCommand extends Desk {

    @Parameters(arity = "0..1", paramLabel = "N", description = "The chapter; the one you are in if left out.")
    private @Nullable Integer number;

    @Override
    public void run() {
        workspace().begun();
        var chapter = chapter(this.number);
        var changes = Changes.between(workspace(), book().after(chapter.number()));
        say(changes);
        if (changes.isEmpty()) {
            say("Your files are the book's, as they are after " + chapter + ".");
        }
    }

}
