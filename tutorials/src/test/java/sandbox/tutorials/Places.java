package sandbox.tutorials;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where things are, whichever folder the tests were started in. */
public final class Places {

    private Places() {
    }

    static Path repository() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("backend")) ? here : here.getParent();
    }

    /**
     * The built server, which the stories are about; {@code -Dsandbox.app=} names
     * another.
     */
    static Path app() {
        var app = Path.of(System.getProperty("sandbox.app", repository().resolve("backend/target/app").toString()));
        if (!Files.exists(app.resolve("sandbox.jar"))) {
            throw new IllegalStateException(
                    "There is no server in %s. Build it first: ./mvnw -pl frontend,backend package".formatted(app));
        }
        return app;
    }

    /** A folder for what a run leaves behind, empty. */
    public static Path fresh(String name) {
        remove(output(name));
        return output(name);
    }

    /** With all that is in it. */
    static void remove(Path folder) {
        try (var old = Files.walk(folder)) {
            old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path output(String name) {
        try {
            return Files.createDirectories(repository().resolve("tutorials/target").resolve(name));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
