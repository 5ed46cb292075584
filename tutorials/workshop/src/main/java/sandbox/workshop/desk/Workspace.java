package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import sandbox.servers.Places;
import sandbox.servers.Trouble;
import sandbox.workshop.wire.WireFrame;

/**
 * The learner's folder. Whatever is replaced in it is kept in {@code backups}, in a
 * folder with the date and time.
 */
public final class Workspace {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss-SSS", Locale.ROOT);

    /** What crossed the wire in the last check, a frame a line. */
    public static final String FRAMES = "frames.txt";

    static final String BACKUPS = "backups";

    /** What commands leave in the folder, beside the progress. */
    private static final Set<String> OURS = Set.of(FRAMES, BACKUPS);

    private final Path folder;

    private final Path backup;

    private Workspace(Path folder) {
        this.folder = folder;
        this.backup = folder.resolve(BACKUPS).resolve(LocalDateTime.now().format(MOMENT));
    }

    /** {@code workshop} beside the book, or where {@code SANDBOX_WORKSHOP} says. */
    public static Workspace usual() {
        var elsewhere = System.getenv("SANDBOX_WORKSHOP");
        return at((elsewhere == null || elsewhere.isBlank()) ? Places.repository().resolve("workshop")
                : Path.of(elsewhere).toAbsolutePath());
    }

    public static Workspace at(Path folder) {
        return new Workspace(folder);
    }

    public Path folder() {
        return this.folder;
    }

    public Progress progress() {
        return new Progress(this.folder.resolve(".progress"), this.backup);
    }

    public boolean hasBegun() {
        return Files.exists(progress().file());
    }

    /**
     * @throws Trouble if it has not been begun
     */
    public Workspace begun() {
        if (!hasBegun()) {
            throw new Trouble("You have not begun yet: there is no workshop in " + this.folder + ".",
                    "Begin with: scripts/workshop begin");
        }
        return this;
    }

    /**
     * @throws Trouble if there is something else in the folder
     */
    public void begin() {
        var names = Stream.ofNullable(this.folder.toFile().list()).flatMap(Stream::of);
        if (names.anyMatch(name -> !SourceFiles.isNobodys(name) && !OURS.contains(name))) {
            throw new Trouble("There is something in " + this.folder + " already.",
                    "Move it away, or choose another folder: SANDBOX_WORKSHOP=…");
        }
        try {
            Files.createDirectories(this.folder);
        }
        catch (IOException failure) {
            throw new Trouble("The folder %s cannot be made: %s".formatted(this.folder, failure.getMessage()),
                    "Choose another: SANDBOX_WORKSHOP=…");
        }
        progress().reaches(0);
    }

    /**
     * The text of a file, or null if there is none.
     * @throws Trouble if it is not text as the book's tools read it
     */
    public @Nullable String text(String path) {
        var file = this.folder.resolve(path);
        return Files.exists(file) ? SourceFiles.text(file, path) : null;
    }

    /** Whatever it is written in; null if there is no such file. */
    @Nullable String roughly(String path) {
        try {
            var file = this.folder.resolve(path);
            return Files.isRegularFile(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n") : null;
        }
        catch (IOException failure) {
            throw SourceFiles.unreadable(path, failure);
        }
    }

    /**
     * Writes a file, or takes it away for null; if another text is in it, that is kept.
     */
    public void write(String path, @Nullable String text) {
        var file = this.folder.resolve(path);
        var copy = this.backup.resolve(path);
        if (Objects.equals(text, roughly(path))) {
            return;
        }
        try {
            // what was there first counts, whatever is written over it in one go
            if (Files.exists(file) && !Files.exists(copy)) {
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            if (text == null) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    public void keepFrames(List<WireFrame> frames) {
        var file = this.folder.resolve(FRAMES);
        try {
            Files.write(file, frames.stream().map(WireFrame::line).toList());
        }
        catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    static Trouble unwritable(Path file, IOException failure) {
        return new Trouble("%s cannot be written: %s".formatted(file, failure),
                "Give yourself the right to write there, or choose another folder: SANDBOX_WORKSHOP=…");
    }

    /** Where what was replaced now is, if anything was. */
    public @Nullable Path backup() {
        return Files.exists(this.backup) ? this.backup : null;
    }

}
