package sandbox.workshop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import sandbox.servers.Trouble;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.desk.Build;
import sandbox.workshop.desk.Fingerprint;
import sandbox.workshop.harness.Checks;
import sandbox.workshop.harness.Length;
import sandbox.workshop.harness.Outcome;
import sandbox.workshop.harness.Outcome.Result;
import sandbox.workshop.harness.Target;

/** Builds, starts and looks at what the learner has. */
@Command(name = "check", description = "Build, start and look at what you have.")
public final class CheckCommand extends Desk implements IExitCodeGenerator {

    private static final long GLANCE = 500;

    @Parameters(arity = "0..1", paramLabel = "N", description = "The chapter; the one you are in if left out.")
    private @Nullable Integer number;

    @Option(names = "--watch", description = "Again whenever a file changes, until Ctrl-C.")
    private boolean watch;

    @Option(names = "--long", description = "The long form: more cuts, longer waits.")
    private boolean isLong;

    private boolean holds;

    @Override
    public void run() {
        workspace().begun();
        var chapter = chapter(this.number);
        try (var checks = new Checks(what -> say("       (" + what + ")"), false)) {
            this.holds = check(chapter, checks);
            while (this.watch) {
                awaitChange();
                try {
                    this.holds = check(chapter, checks);
                }
                catch (Trouble trouble) {
                    say(trouble.sentence());
                    say("  → " + trouble.wayOut());
                }
            }
        }
    }

    private boolean check(BookChapter chapter, Checks checks) {
        say(chapter.toString());
        var folder = workspace().folder();
        if (!chapter.steps().isEmpty() || chapter.number() > 0) {
            new Build(folder, this::say).bringUpToDate().forEach(this::say);
        }
        var report = new Report(this::say, chapter.number(), isVerbose());
        var outcomes = checks.run(chapter.number(), Target.learner(folder), this.isLong ? Length.LONG : Length.SHORT,
                report::tell);
        workspace().keepFrames(checks.frames());
        var holds = outcomes.stream().map(Outcome::result).allMatch(Result.HOLDS::equals);
        if (holds) {
            praise(chapter);
        }
        return holds;
    }

    private void praise(BookChapter chapter) {
        var progress = workspace().progress();
        progress.reaches(Math.max(progress.chapter(), chapter.number() + 1));
        say(book().has(chapter.number() + 1)
                ? "All of it holds. Next: tutorials/en/%s.md".formatted(book().chapter(chapter.number() + 1).name())
                : "All of it holds. That was the last chapter.");
    }

    private void awaitChange() {
        say("Waiting for a change, until Ctrl-C.");
        var before = Fingerprint.of(workspace().folder());
        while (before.equals(Fingerprint.of(workspace().folder()))) {
            try {
                Thread.sleep(GLANCE);
            }
            catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public int getExitCode() {
        return this.holds ? ExitCode.OK : 1;
    }

}
