package sandbox.workshop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import sandbox.workshop.desk.Given;

/** Writes the files of a chapter that need not be typed. */
@Command(name = "given", description = "Write the files of a chapter that you need not type.")
public final class GivenCommand extends Desk {

    @Parameters(arity = "0..1", paramLabel = "N", description = "The chapter; the one you are in if left out.")
    private @Nullable Integer number;

    @Override
    public void run() {
        workspace().begun();
        var chapter = chapter(this.number);
        if (chapter.given().isEmpty()) {
            say(chapter + " gives nothing: you type it all.");
        }
        var given = new Given(workspace());
        for (var block : chapter.given()) {
            say("  %s: %s".formatted(block.file(), given.put(block)));
        }
    }

}
