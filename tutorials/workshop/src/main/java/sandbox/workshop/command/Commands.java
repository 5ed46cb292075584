package sandbox.workshop.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

import sandbox.servers.App;
import sandbox.servers.Meanwhile;
import sandbox.servers.Npm;
import sandbox.servers.Places;
import sandbox.servers.Trouble;
import sandbox.workshop.book.Block;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.book.BookError;
import sandbox.workshop.book.Difference;
import sandbox.workshop.book.Sources;
import sandbox.workshop.browser.Browser;
import sandbox.workshop.desk.Build;
import sandbox.workshop.desk.DevServer;
import sandbox.workshop.harness.Checks;
import sandbox.workshop.harness.Length;
import sandbox.workshop.harness.Target;

/** What a learner can type: a method each, in the order of the help. */
@Command(name = "scripts/workshop", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        version = "Realtime Sandbox", synopsisSubcommandLabel = "COMMAND", addMethodSubcommands = false,
        description = "Builds, starts and looks at your own app, chapter by chapter.",
        footer = { "", "Exit status: 0 it holds, 1 a check failed, 2 wrong usage, 3 something stands in the way.",
                "On Windows: java -jar tutorials\\workshop\\target\\workshop-all.jar COMMAND" })
public final class Commands extends Desk {

    /** Reflection keeps no order. */
    public static final List<String> METHODS = List.of("begin", "status", "given", "check", "hint", "solve", "diff",
            "run", "dev", "catchUp", "reset", "fetch");

    private static final int HIGHEST_PORT = 65_535;

    private static final String ALL = "all";

    private static final String ONE = "The chapter.";

    private static final String ANY = "The chapter; the one you are in if left out.";

    @Command(description = "Make your folder, workshop/.")
    void begin() {
        if (workspace().hasBegun() || traces().areThere()) {
            workspace().progress().reaches(current());
            sayBackup();
            say("You have begun already, and are in " + chapter(null) + ".");
        }
        else {
            workspace().begin();
            say("Your folder is " + workspace().folder() + ". It is empty.");
            say("Begin with " + chapter(0) + ": tutorials/en/" + chapter(0).name() + ".md");
        }
    }

    @Command(description = "Where you are, and what there is.")
    void status() {
        workspaceBegun();
        var current = current();
        for (var chapter : book().chapters()) {
            var mark = (chapter.number() > current) ? "    "
                    : (chapter.number() == current) ? "now " : isBroken(chapter) ? "NO  " : "done";
            say("  %s  %s".formatted(mark, chapter));
        }
        var broken = book().chapters().stream().filter(this::isBroken).findFirst();
        if (broken.isPresent()) {
            say("%s does not hold any more. What is wrong: scripts/workshop check %s".formatted(broken.get(),
                    broken.get().number()));
            return;
        }
        say((current > book().last().number()) ? "You have done them all."
                : "Next: read tutorials/en/%s.md, then scripts/workshop check".formatted(chapter(current).name()));
    }

    private boolean isBroken(BookChapter chapter) {
        return chapter.number() < current() && workspace().progress().isBroken(chapter.number());
    }

    @Command(description = "Write the files of a chapter that you need not type.")
    void given(@Parameters(arity = "0..1", paramLabel = "N", description = ANY) @Nullable Integer number) {
        var chapter = built(number);
        if (chapter.given().isEmpty()) {
            say(chapter + " gives nothing: you type it all.");
        }
        try (var turn = turn()) {
            chapter.given().forEach(block -> say("  %s: %s".formatted(block.file(), put(block))));
        }
    }

    /** Leaves alone what the learner wrote; says in a word what was done, or why not. */
    private String put(Block block) {
        var now = workspace().text(block.file());
        if (now != null && Sources.isMade(block, now)) {
            return "there already";
        }
        if (now != null && !block.is("diff")) {
            return "yours is kept; the book's is in the chapter";
        }
        try {
            workspace().write(block.file(), Sources.apply(block, now));
            return (now == null) ? "written" : "changed";
        }
        catch (BookError doesNotFit) {
            return "does not fit yours: make this change by hand, it is in the chapter, " + block.place();
        }
    }

    @Command(description = "Build, start and look at what you have.")
    int check(@Parameters(arity = "0..1", paramLabel = "N|all",
            description = "The chapter, or all; if left out the one you are in, and all once you have done them.") @Nullable String which,
            @Option(names = "--watch", description = "Again whenever a file changes, until Ctrl-C.") boolean watch,
            @Option(names = "--long", description = "The long form: more cuts, longer waits.") boolean isLong)
            throws InterruptedException {
        var chapters = wanted(which);
        try (var checks = new Checks(what -> say("       (" + what + ")"), false)) {
            var look = new Look(this, chapters, checks, isLong ? Length.LONG : Length.SHORT);
            return (watch ? look.untilStopped() : look.once()) ? 0 : 1;
        }
    }

    private List<BookChapter> wanted(@Nullable String which) {
        workspaceBegun();
        if (ALL.equals(which) || which == null && current() > book().last().number()) {
            return book().chapters();
        }
        if (which != null && !which.matches("-?[0-9]{1,9}")) {
            throw new ParameterException(this.spec.commandLine(),
                    "What to check is the number of a chapter, or all, not " + which);
        }
        return List.of(built((which != null) ? Integer.valueOf(which) : null));
    }

    @Command(description = "A hint; the next time a clearer one.")
    void hint(@Parameters(arity = "0..1", paramLabel = "N", description = ANY) @Nullable Integer number,
            @Parameters(arity = "0..1", paramLabel = "HINT",
                    description = "Which of its hints; one more each time if left out.") @Nullable Integer hint) {
        var chapter = begun(number);
        var hints = chapter.hints();
        if (hint != null && (hint < 1 || hint > hints.size())) {
            throw new Trouble("%s has %s hints, and none with the number %s.".formatted(chapter, hints.size(), hint),
                    "From the first on: scripts/workshop hint " + chapter.number());
        }
        var progress = workspace().progress();
        var last = (hint != null) ? hint : Math.min(progress.hints(chapter.number()) + 1, hints.size());
        for (var each = (hint != null) ? hint : 1; each <= last; each++) {
            say("Hint %s of %s".formatted(each, hints.size()));
            say(hints.get(each - 1).indent(2).stripTrailing());
        }
        if (last == hints.size()) {
            say("There are no more. The whole change: scripts/workshop solve " + chapter.number());
        }
        if (hint == null) {
            progress.showed(chapter.number(), last);
        }
    }

    @Command(description = "Show what a chapter would change in your files; --apply changes them.")
    void solve(@Parameters(arity = "0..1", paramLabel = "N", description = ANY) @Nullable Integer number,
            @Option(names = "--apply", description = "Write it. What you have is kept.") boolean apply) {
        var chapter = begun(number);
        var solution = book().after(chapter.number());
        if (apply) {
            try (var turn = turn()) {
                solution.paths().forEach(path -> workspace().write(path, solution.text(path)));
            }
            say("Your files are the book's now, as they are after " + chapter + ".");
            sayBackup();
        }
        else {
            changes(solution).forEach(this::say);
            say("To have it written: scripts/workshop solve %s --apply".formatted(chapter.number()));
        }
    }

    @Command(description = "From your files to the book's, after a chapter.")
    void diff(@Parameters(arity = "0..1", paramLabel = "N", description = ANY) @Nullable Integer number) {
        var chapter = begun(number);
        var changes = changes(book().after(chapter.number()));
        changes.forEach(this::say);
        if (changes.isEmpty()) {
            say("Your files are the book's, as they are after " + chapter + ".");
        }
    }

    private List<String> changes(Sources wanted) {
        List<String> changes = new ArrayList<>();
        for (var path : wanted.paths()) {
            var mine = workspace().text(path);
            var lines = (mine != null) ? mine.lines().toList() : List.<String>of();
            changes.addAll(Difference.unified(path, lines, String.valueOf(wanted.text(path)).lines().toList()));
        }
        return changes;
    }

    @Command(description = "Build what has changed and run your server until Ctrl-C.")
    void run(
            @Option(names = "--port", defaultValue = "${env:SANDBOX_WORKSHOP_PORT:-8090}", paramLabel = "N",
                    description = "The port; ${DEFAULT-VALUE}.") int port,
            @Option(names = "--node",
                    description = "The server in your folder node, of chapter 2, instead.") boolean node)
            throws InterruptedException {
        isFree(port, "run");
        var folder = workspaceBegun().folder();
        try (var turn = turn()) {
            if (node) {
                new Npm(folder.resolve("node"), this::say).install();
            }
            else {
                new Build(folder, this::say).bringUpToDate().forEach(this::say);
            }
        }
        var app = started(folder, node, port);
        say("Running, until Ctrl-C.");
        say("http://localhost:" + port);
        throw new Trouble("Your server ended, with exit status %s.".formatted(app.await()),
                "What it said is in its " + Target.RUN_LOG + ".");
    }

    private void isFree(int port, String command) {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new ParameterException(this.spec.commandLine(), "--port is 1 to " + HIGHEST_PORT);
        }
        if (App.answers(port)) {
            throw new Trouble("Port %s is taken by another program, perhaps by a run of yours.".formatted(port),
                    "End that, or choose another: scripts/workshop %s --port %s".formatted(command, port + 1));
        }
    }

    private App started(Path folder, boolean node, int port) {
        try (var meanwhile = Meanwhile.says(this::say, "Your server has not answered yet, after %s s.")) {
            return Target.run(folder, node, port);
        }
    }

    @Command(description = "As run, but with a page that is made anew as soon as you save it: from chapter 4 on.")
    void dev(@Option(names = "--port", defaultValue = "${env:SANDBOX_WORKSHOP_PORT:-8090}", paramLabel = "N",
            description = "The port; ${DEFAULT-VALUE}.") int port) throws InterruptedException {
        isFree(port, "dev");
        var folder = workspaceBegun().folder();
        var vite = new DevServer(folder);
        vite.hasPages();
        try (var turn = turn()) {
            new Build(folder, this::say).bringUpToDate().forEach(this::say);
        }
        var server = started(folder, false, App.freePort());
        vite.start(port, server.port());
        say("Running, until Ctrl-C. What you change in Java needs a new start.");
        say("http://localhost:" + port);
        throw new Trouble("Your server ended, with exit status %s.".formatted(server.await()),
                "What it said is in its " + Target.RUN_LOG + ".");
    }

    @Command(name = "catch-up", description = "Go to the beginning of a chapter, with all that comes before it done.")
    void catchUp(@Parameters(paramLabel = "N", description = ONE) int number) {
        var chapter = begun(number);
        var before = book().before(number);
        Set<String> paths = new HashSet<>(before.paths());
        paths.addAll(book().after(book().last().number()).paths());
        try (var turn = turn()) {
            paths.forEach(path -> workspace().write(path, before.text(path)));
            workspace().progress().reaches(number);
        }
        book().chapters().forEach(each -> workspace().progress().holds(each.number()));
        say("You are at the beginning of " + chapter + ".");
        sayBackup();
    }

    @Command(description = "Make the files of one chapter what they were before it.")
    void reset(@Parameters(paramLabel = "N", description = ONE) int number) {
        var chapter = begun(number);
        var before = book().before(number);
        try (var turn = turn()) {
            chapter.steps().forEach(block -> workspace().write(block.file(), before.text(block.file())));
        }
        say("The files of %s are what they were before it.".formatted(chapter));
        sayBackup();
    }

    /** What a room of thirty would otherwise fetch at once. */
    @Command(description = "Get everything ahead of time, so that it works without a network.")
    void fetch() throws IOException {
        if (workspace().hasBegun()) {
            workspaceBegun();
        }
        var folder = Files.createTempDirectory("workshop-fetch");
        try {
            fetchInto(folder);
        }
        finally {
            Places.remove(folder);
        }
        say("A browser and its driver…");
        new Browser().close();
        say("Everything is here. It works without a network now.");
    }

    private void fetchInto(Path folder) throws IOException {
        for (var chapter : book().chapters()) {
            if (chapter.steps().stream().anyMatch(block -> block.file().matches(".*(pom\\.xml|package\\.json)"))) {
                say("What " + chapter + " needs…");
                book().after(chapter.number()).writeTo(folder);
                new Build(folder, said -> {
                    if (said.startsWith(Build.STILL)) {
                        say(said);
                    }
                }).bringUpToDate();
            }
        }
        new Npm(folder.resolve("node"), this::say).install();
    }

}
