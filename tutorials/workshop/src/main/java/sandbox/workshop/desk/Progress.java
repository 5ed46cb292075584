package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Properties;

import sandbox.servers.Trouble;

/**
 * How far the learner is, and which hints they have seen. Kept in the workspace; what
 * cannot be read there counts as nothing.
 *
 * @param backup where a folder goes that is in its place
 */
public record Progress(Path file, Path backup) {

    public OptionalInt chapter() {
        return number("chapter");
    }

    public void reaches(int chapter) {
        set("chapter", chapter);
    }

    public int hints(int chapter) {
        return number("hints." + chapter).orElse(0);
    }

    public void showed(int chapter, int hints) {
        set("hints." + chapter, hints);
    }

    /** It was done once, and a check says no. */
    public void breaks(int chapter) {
        set("no." + chapter, 1);
    }

    public void holds(int chapter) {
        if (isBroken(chapter)) {
            set("no." + chapter, 0);
        }
    }

    public boolean isBroken(int chapter) {
        return number("no." + chapter).orElse(0) > 0;
    }

    private OptionalInt number(String key) {
        var number = read().getProperty(key, "").strip();
        return number.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    private void set(String key, int value) {
        var properties = read();
        properties.setProperty(key, String.valueOf(value));
        try {
            if (Files.isDirectory(this.file)) {
                Files.move(this.file, Files.createDirectories(this.backup).resolve(this.file.getFileName()));
            }
            try (var out = Files.newBufferedWriter(this.file)) {
                properties.store(out, "How far you are. scripts/workshop writes this.");
            }
        }
        catch (IOException failure) {
            throw new Trouble("How far you are cannot be kept in " + this.file + ": " + failure,
                    "Give yourself the right to write there, or choose another folder: SANDBOX_WORKSHOP=…");
        }
    }

    private Properties read() {
        var properties = new Properties();
        try (var in = Files.newInputStream(this.file)) {
            properties.load(in);
        }
        catch (IOException | IllegalArgumentException unreadable) {
            properties.clear();
        }
        return properties;
    }

}
