package sandbox.workshop.command;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import sandbox.servers.Trouble;
import sandbox.workshop.book.BookChapter;

/** One hint more each time, or the one that is asked for. */
@Command(name = "hint", description = "A hint; the next time a clearer one.")
public final class HintCommand extends Desk {

    @Parameters(arity = "0..1", paramLabel = "N", description = "The chapter; the one you are in if left out.")
    private @Nullable Integer number;

    @Parameters(arity = "0..1", paramLabel = "HINT",
            description = "Which of its hints; one more each time if left out.")
    private @Nullable Integer hint;

    @Override
    public void run() {
        var progress = workspace().begun().progress();
        var chapter = chapter(this.number);
        if (this.hint != null) {
            showOne(chapter, this.hint);
        }
        else {
            var shown = Math.min(progress.hints(chapter.number()) + 1, chapter.hints().size());
            showUpTo(chapter, shown);
            progress.showed(chapter.number(), shown);
        }
    }

    private void showOne(BookChapter chapter, int wanted) {
        if (wanted < 1 || wanted > chapter.hints().size()) {
            throw new Trouble(
                    "%s has %d hints, and none with the number %d.".formatted(chapter, chapter.hints().size(), wanted),
                    "From the first on: scripts/workshop hint " + chapter.number());
        }
        show(chapter.hints(), wanted);
        sayWhereMoreIs(chapter, wanted);
    }

    private void showUpTo(BookChapter chapter, int last) {
        for (var each = 1; each <= last; each++) {
            show(chapter.hints(), each);
        }
        sayWhereMoreIs(chapter, last);
    }

    private void show(List<String> hints, int each) {
        say("Hint %d of %d".formatted(each, hints.size()));
        say(hints.get(each - 1).indent(2).stripTrailing());
    }

    private void sayWhereMoreIs(BookChapter chapter, int last) {
        if (last == chapter.hints().size()) {
            say("There are no more. The whole change: scripts/workshop solve " + chapter.number());
        }
    }

}
