package sandbox.workshop.command;

import java.util.List;

import sandbox.servers.Trouble;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.desk.Build;
import sandbox.workshop.desk.Changes;
import sandbox.workshop.desk.Turn;
import sandbox.workshop.harness.Checks;
import sandbox.workshop.harness.Length;
import sandbox.workshop.harness.Outcome.Result;
import sandbox.workshop.harness.Target;

/** Builds, starts and looks at what the learner has. */
record Look(Desk desk, List<BookChapter> chapters, Checks checks, Length length) {

    /** Ctrl-C ends it; what comes of the first look, nothing may hide. */
    boolean untilStopped() throws InterruptedException {
        var changes = new Changes(this.desk.workspace().folder());
        once();
        while (true) {
            this.desk.say("Waiting for a change, until Ctrl-C.");
            changes.await();
            try {
                once();
            }
            catch (Trouble trouble) {
                this.desk.say(trouble.sentence());
                this.desk.say("  → " + trouble.wayOut());
            }
        }
    }

    /** One after the other, up to the first that does not hold. */
    boolean once() {
        var folder = this.desk.workspace().folder();
        try (var turn = Turn.in(folder, this.desk::say)) {
            return this.chapters.stream().allMatch(this::holds);
        }
    }

    private boolean holds(BookChapter chapter) {
        this.desk.say(chapter.toString());
        var folder = this.desk.workspace().folder();
        if (!chapter.steps().isEmpty() || chapter.number() > 0) {
            new Build(folder, this.desk::say).bringUpToDate().forEach(this.desk::say);
        }
        var report = new Report(this.desk::say, chapter.number(), this.desk.verbose);
        var outcomes = this.checks.run(chapter.number(), Target.learner(folder), this.length, report::tell);
        this.desk.workspace().keepFrames(this.checks.frames());
        var holds = outcomes.stream().allMatch(outcome -> outcome.result() == Result.HOLDS);
        var progress = this.desk.workspace().progress();
        if (!holds && chapter.number() < this.desk.current()) {
            progress.breaks(chapter.number());
        }
        if (holds) {
            progress.holds(chapter.number());
            progress.reaches(Math.max(this.desk.current(), chapter.number() + 1));
            praise(chapter);
        }
        return holds;
    }

    private void praise(BookChapter chapter) {
        var next = chapter.number() + 1;
        if (this.chapters.size() > 1 && this.desk.book().has(next)) {
            return;
        }
        this.desk.say(this.desk.book().has(next)
                ? "All of it holds. Next: tutorials/en/%s.md".formatted(this.desk.book().chapter(next).name())
                : "All of it holds. That was the last chapter.");
    }

}
