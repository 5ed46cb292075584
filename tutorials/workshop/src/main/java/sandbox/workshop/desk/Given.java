package sandbox.workshop.desk;

import sandbox.workshop.book.Block;
import sandbox.workshop.book.BookError;
import sandbox.workshop.book.Sources;

/**
 * Puts what a chapter gives where it belongs, and leaves alone what the learner wrote.
 */
public record Given(Workspace workspace) {

    /**
     * @return in a word what was done: written, changed, there already, or why not
     */
    public String put(Block block) {
        var now = this.workspace.text(block.file());
        if (now != null && Sources.isMade(block, now)) {
            return "there already";
        }
        if (now != null && !block.isDiff()) {
            return "yours is kept; the book's is in the chapter";
        }
        try {
            this.workspace.write(block.file(), Sources.apply(block, now));
            return (now == null) ? "written" : "changed";
        }
        catch (BookError doesNotFit) {
            return "does not fit yours: make this change by hand, it is in the chapter, " + block.place();
        }
    }

}
