package sandbox.workshop.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.servers.Places;
import sandbox.workshop.book.Block;
import sandbox.workshop.book.Book;
import sandbox.workshop.book.BookChapter;
import sandbox.workshop.book.Sample;
import sandbox.workshop.book.Sources;
import sandbox.workshop.desk.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who does what a chapter says, and nothing else: types the blocks into their
 * files, and the commands at the top of the repository.
 */
final class Typist implements AutoCloseable {

    /** A first build, where everything is fetched. */
    private static final Patience PATIENT = new Patience(Duration.ofMinutes(20));

    /** Where the text says 8090: chapters are typed beside each other. */
    private final String port = String.valueOf(App.freePort());

    private final BookChapter chapter;

    private final Workspace workspace;

    private final List<Process> running = new ArrayList<>();

    private String lastCheck = "";

    static Done doesWhatTheTextSays(Book book, BookChapter chapter) throws Exception {
        try (var typist = new Typist(book, chapter)) {
            typist.doesWhatTheTextSays();
            var folder = typist.workspace.folder();
            return new Done(folder, Files.readAllLines(folder.resolve(Workspace.FRAMES)), typist.claims());
        }
    }

    /**
     * A chapter done.
     *
     * @param folder where, as Maven has built it
     * @param frames what crossed the wire in its last check
     * @param claims what that check found to hold
     */
    record Done(Path folder, List<String> frames, List<String> claims) {
    }

    private Typist(Book book, BookChapter chapter) {
        this.chapter = chapter;
        if (chapter.number() == 0) {
            this.workspace = Workspace.at(Places.fresh("walkthrough/empty"));
        }
        else {
            var scratch = new Scratch(Places.output("walkthrough/" + chapter.name()));
            this.workspace = Workspace.at(scratch.becomes(book.before(chapter.number())).folder());
            this.workspace.progress().reaches(chapter.number());
        }
    }

    private void doesWhatTheTextSays() throws Exception {
        for (var block : this.chapter.blocks()) {
            if (block.is("console")) {
                types(block);
            }
            else if (block.isStep()) {
                writes(block);
            }
            else if (block.words().containsKey("excerpt")) {
                finds(block);
            }
        }
        assertThat(this.lastCheck).as("%s: what its last check said", this.chapter).contains("All of it holds.");
    }

    private List<String> claims() {
        return this.lastCheck.lines()
            .filter(line -> line.startsWith("  ok   "))
            .map(line -> line.substring("  ok   ".length()))
            .toList();
    }

    private void writes(Block block) {
        var now = this.workspace.text(block.file());
        // what is given has been written by the command before
        if (!(block.isGiven() && now != null && Sources.isMade(block, now))) {
            this.workspace.write(block.file(), Sources.apply(block, now));
        }
    }

    private void finds(Block block) {
        var text = this.workspace.text(block.word("excerpt"));
        assertThat(text).as("%s quotes %s", block.place(), block.word("excerpt")).isNotNull();
        assertThat(Sample.missing(block.lines(), text.lines().toList()))
            .as("%s: a line that is not in %s", block.place(), block.word("excerpt"))
            .isEmpty();
    }

    /** Each command, and what is shown under it. */
    private void types(Block block) throws Exception {
        var lines = block.lines();
        for (var i = 0; i < lines.size();) {
            assertThat(lines.get(i)).as("%s begins with a command", block.place()).startsWith("$ ");
            var command = lines.get(i).substring(2);
            List<String> shown = new ArrayList<>();
            for (i++; i < lines.size() && !lines.get(i).startsWith("$ "); i++) {
                shown.add(lines.get(i));
            }
            runs(block, command, shown);
        }
    }

    private void runs(Block block, String command, List<String> shown) throws IOException {
        var log = Files.createTempFile("typed", ".log");
        var builder = new ProcessBuilder("bash", "-c",
                "exec " + command.replace("localhost:8090", "localhost:" + this.port))
            .directory(Places.repository().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
        builder.environment().put("SANDBOX_WORKSHOP", this.workspace.folder().toString());
        builder.environment().put("SANDBOX_WORKSHOP_PORT", this.port);
        var process = builder.start();
        this.running.add(process);
        PATIENT.until(block.place() + ": after %s s this had not come to its end: " + command.replace("%", "%%"),
                () -> !process.isAlive() || !shown.isEmpty() && keepsRunning(command) && missing(shown, log).isEmpty(),
                () -> read(log));
        assertThat(missing(shown, log))
            .as("%s: $ %s\ndid not show this line, in its order; it said:\n%s", block.place(), command, read(log))
            .isEmpty();
        if (command.matches("scripts/workshop check( " + this.chapter.number() + ")?")) {
            this.lastCheck = read(log);
        }
        if (shown.isEmpty() && !process.isAlive()) {
            assertThat(process.exitValue()).as("%s: $ %s\n%s", block.place(), command, read(log)).isZero();
        }
    }

    private static boolean keepsRunning(String command) {
        return command.matches("scripts/(start|workshop run).*");
    }

    private static Optional<String> missing(List<String> shown, Path log) {
        return Sample.missing(shown, read(log).lines().toList());
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends what the chapter left running, as Ctrl-C does. */
    @Override
    public void close() {
        for (var process : this.running) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().join();
        }
    }

}
