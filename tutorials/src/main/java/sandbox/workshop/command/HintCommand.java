package sandbox.workshop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One hint more each time. */
@Command(name = "hint", description = "A hint; the next time a clearer one.")
public final class HintCommand extends Desk {

    @Parameters(arity = "0..1", paramLabel = "N", description = "The chapter; the one you are in if left out.")
    private @Nullable Integer number;

    @Override
    public void run() {
        var progress = workspace().begun().progress();
        var chapter = chapter(this.number);
        var hints = chapter.hints();
        var shown = Math.min(progress.hints(chapter.number()) + 1, hints.size());
        for (var i = 0; i < shown; i++) {
            say("Hint %d of %d".formatted(i + 1, hints.size()));
            say(hints.get(i).indent(2).stripTrailing());
        }
        progress.showed(chapter.number(), shown);
        if (shown == hints.size()) {
            say("There are no more. The whole change: scripts/workshop solve " + chapter.number());
        }
    }

}
