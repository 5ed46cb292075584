package sandbox.workshop.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes back what the learner did in one chapter. */
@Command(name = "reset", description = "Make the files of one chapter what they were before it.")
public final class ResetCommand extends Desk {

    @Parameters(paramLabel = "N", description = "The chapter.")
    private int number;

    @Override
    public void run() {
        workspace().begun();
        var chapter = chapter(this.number);
        Start.at(workspace(), book(), chapter.number(), chapter);
        say("The files of %s are what they were before it.".formatted(chapter));
        sayBackup();
    }

}
