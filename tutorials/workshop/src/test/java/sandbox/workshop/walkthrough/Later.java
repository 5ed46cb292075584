package sandbox.workshop.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import sandbox.servers.Places;
import sandbox.workshop.book.Difference;

/**
 * What chapters that are not written yet will change: from the book's last state to the
 * product's. Its first line says which chapter, and what.
 */
record Later(Path file) {

    static final Path FOLDER = Places.repository().resolve("tutorials/later");

    static Later of(String path) {
        return new Later(FOLDER.resolve(path + ".diff"));
    }

    /** Those that are recorded, by the files they are about. */
    static List<String> paths() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".diff"))
                .map(file -> FOLDER.relativize(file).toString().replace('\\', '/').replaceAll("\\.diff$", ""))
                .collect(Collectors.toList());
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The difference itself; nothing if none is recorded. */
    List<String> lines() {
        return read().stream().skip(1).toList();
    }

    /** Such as {@code # chapter 08: a passcode}. */
    String reason() {
        return read().stream().findFirst().orElse("");
    }

    private List<String> read() {
        try {
            return Files.exists(this.file) ? Files.readAllLines(this.file) : List.of();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Records the difference as it is now, under the reason it had. */
    void record(String path, List<String> book, List<String> product) {
        try {
            Files.createDirectories(this.file.getParent());
            var reason = reason().isEmpty() ? "# chapter ??: say which, and what" : reason();
            Files.writeString(this.file,
                    reason + "\n" + String.join("\n", Difference.unified(path, book, product)) + "\n");
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
