package sandbox.workshop.command;

import picocli.CommandLine.Command;

/** Makes the learner's folder. */
@Command(name = "begin", description = "Make your folder, workshop/.")
public final class BeginCommand extends Desk {

    @Override
    public void run() {
        if (workspace().hasBegun()) {
            say("You have begun already, and are in " + chapter(null) + ".");
        }
        else {
            workspace().begin();
            say("Your folder is " + workspace().folder() + ". It is empty.");
            say("Begin with " + chapter(0) + ": tutorials/en/" + chapter(0).name() + ".md");
        }
    }

}
