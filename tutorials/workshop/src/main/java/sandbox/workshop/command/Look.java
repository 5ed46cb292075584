package sandbox.workshop.command;

import sandbox.servers.Trouble;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.desk.Build;
import sandbox.workshop.desk.Fingerprint;
import sandbox.workshop.harness.Checks;
import sandbox.workshop.harness.Length;
import sandbox.workshop.harness.Outcome.Result;
import sandbox.workshop.harness.Target;

/** Builds, starts and looks at what the learner has. */
record Look(Desk desk, BookChapter chapter, Checks checks, Length length) {

    private static final long GLANCE = 500;

    /** Ctrl-C ends it; what comes of the first look, nothing may hide. */
    boolean untilStopped() throws InterruptedException {
        once();
        while (true) {
            awaitChange();
            try {
                once();
            }
            catch (Trouble trouble) {
                this.desk.say(trouble.sentence());
                this.desk.say("  → " + trouble.wayOut());
            }
        }
    }

    boolean once() {
        this.desk.say(this.chapter.toString());
        var folder = this.desk.workspace().folder();
        if (!this.chapter.steps().isEmpty() || this.chapter.number() > 0) {
            new Build(folder, this.desk::say).bringUpToDate().forEach(this.desk::say);
        }
        var report = new Report(this.desk::say, this.chapter.number(), this.desk.verbose);
        var outcomes = this.checks.run(this.chapter.number(), Target.learner(folder), this.length, report::tell);
        this.desk.workspace().keepFrames(this.checks.frames());
        var holds = outcomes.stream().allMatch(outcome -> outcome.result() == Result.HOLDS);
        if (holds) {
            praise();
        }
        return holds;
    }

    private void praise() {
        var next = this.chapter.number() + 1;
        this.desk.workspace().progress().reaches(Math.max(this.desk.current(), next));
        this.desk.say(this.desk.book().has(next)
                ? "All of it holds. Next: tutorials/en/%s.md".formatted(this.desk.book().chapter(next).name())
                : "All of it holds. That was the last chapter.");
    }

    private void awaitChange() throws InterruptedException {
        this.desk.say("Waiting for a change, until Ctrl-C.");
        var before = Fingerprint.of(this.desk.workspace().folder());
        while (before.equals(Fingerprint.of(this.desk.workspace().folder()))) {
            Thread.sleep(GLANCE);
        }
    }

}
