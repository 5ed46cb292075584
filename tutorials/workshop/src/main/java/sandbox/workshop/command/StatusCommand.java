package sandbox.workshop.command;

import picocli.CommandLine.Command;

/** Lists the chapters, and how far the learner is. */
@Command(name = "status", description = "Where you are, and what there is.")
public final class StatusCommand extends Desk {

    @Override
    public void run() {
        var current = workspace().begun().progress().chapter();
        for (var chapter : book().chapters()) {
            var mark = mark(chapter.number(), current);
            say("  %s  %s".formatted(mark, chapter));
        }
        if (current <= book().last().number()) {
            say("Next: read tutorials/en/%s.md, then scripts/workshop check".formatted(chapter(current).name()));
        }
        else {
            say("You have done them all.");
        }
    }

    private static String mark(int chapter, int current) {
        if (chapter == current) {
            return "now ";
        }
        return (chapter < current) ? "done" : "    ";
    }

}
