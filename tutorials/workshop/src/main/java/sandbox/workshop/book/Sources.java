package sandbox.workshop.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** The files that the text has built so far, by their paths. */
public final class Sources {

    private final Map<String, String> files = new TreeMap<>();

    Sources() {
    }

    public Sources copy() {
        var copy = new Sources();
        copy.files.putAll(this.files);
        return copy;
    }

    public Set<String> paths() {
        return Collections.unmodifiableSet(this.files.keySet());
    }

    public @Nullable String text(String path) {
        return this.files.get(path);
    }

    /**
     * @throws BookError if the block does not fit
     */
    public void apply(Block block) {
        this.files.put(block.file(), apply(block, this.files.get(block.file())));
    }

    public static String apply(Block block, @Nullable String before) {
        if (!block.is("diff")) {
            return block.text();
        }
        if (before == null) {
            throw new BookError(block, "there is no file " + block.file() + " to change yet");
        }
        var lines = before.lines().toList();
        for (var change : Change.of(block)) {
            lines = change.applyTo(lines, block);
        }
        return String.join("\n", lines) + "\n";
    }

    /** Whether a file is already as the block would make it. */
    public static boolean isMade(Block block, String now) {
        var lines = now.lines().toList();
        return block.is("diff") ? Change.of(block).stream().allMatch(change -> change.isMadeIn(lines))
                : now.equals(block.text());
    }

    public void writeTo(Path folder) throws IOException {
        for (var path : this.files.keySet()) {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(path));
        }
    }

}
