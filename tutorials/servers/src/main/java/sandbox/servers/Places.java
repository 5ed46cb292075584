package sandbox.servers;

import java.nio.file.Files;
import java.nio.file.Path;

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

}
