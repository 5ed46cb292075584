package sandbox.workshop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** How far the learner is, and which hints they have seen. Kept in the workspace. */
public final class Progress {

    private final Path file;

    Progress(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(this.file);
    }

    public int chapter() {
        return number("chapter");
    }

    public void reaches(int chapter) {
        set("chapter", chapter);
    }

    public int hints(int chapter) {
        return number("hints." + chapter);
    }

    public void showed(int chapter, int hints) {
        set("hints." + chapter, hints);
    }

    private int number(String key) {
        var number = read().getProperty(key, "").strip();
        return number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0;
    }

    private void set(String key, int value) {
        var properties = read();
        properties.setProperty(key, String.valueOf(value));
        try (var out = Files.newBufferedWriter(this.file)) {
            properties.store(out, "How far you are. scripts/workshop writes this.");
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Properties read() {
        var properties = new Properties();
        if (exists()) {
            try (var in = Files.newBufferedReader(this.file)) {
                properties.load(in);
            }
            catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return properties;
    }

}
