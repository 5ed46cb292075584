package sandbox.workshop.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings the learner to the beginning of a chapter. */
@Command(name = "catch-up", description = "Go to the beginning of a chapter, with all that comes before it done.")
public final class CatchUpCommand extends Desk {

    @Parameters(paramLabel = "N", description = "The chapter.")
    private int number;

    @Override
    public void run() {
        workspace().begun();
        var chapter = chapter(this.number);
        Start.at(workspace(), book(), chapter.number(), book().last());
        workspace().progress().reaches(chapter.number());
        say("You are at the beginning of " + chapter + ".");
        sayBackup();
    }

}
