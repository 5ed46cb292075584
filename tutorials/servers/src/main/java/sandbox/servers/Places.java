package sandbox.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where things are, whichever folder a command was started in. */
public final class Places {

    private Places() {
    }

    /** The folder with mvnw in it: here, or above. */
    public static Path repository() {
        for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("mvnw")) && Files.isDirectory(here.resolve("tutorials"))) {
                return here;
            }
        }
        throw new Trouble("This is not in the sandbox's folder.", "Go to the folder with README.md and mvnw in it.");
    }

    public static Path book() {
        return repository().resolve("tutorials/en");
    }

    /**
     * The built server; {@code -Dsandbox.app=} names another.
     */
    public static Path app() {
        var app = Path.of(System.getProperty("sandbox.app", repository().resolve("backend/target/app").toString()));
        if (!Files.exists(app.resolve("sandbox.jar"))) {
            throw new Trouble("There is no server in %s.".formatted(app), "Build it first: scripts/build");
        }
        return app;
    }

    /** A folder for what a run of tests leaves behind, empty. */
    public static Path fresh(String name) {
        remove(output(name));
        return output(name);
    }

    /** With all that is in it, if it is there. */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var old = Files.walk(folder)) {
            old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Path output(String name) {
        try {
            return Files.createDirectories(repository().resolve("target/tests").resolve(name));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
