package sandbox.workshop.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import sandbox.servers.Places;

/**
 * Where a driver and its browser keep what is temporary. A browser that is killed removes
 * nothing itself; a folder tells by its name whose it is.
 */
public record TemporaryFolder(Path path) {

    /** A browser's sockets are in it: their paths must not be long. */
    private static final String NAME = "sandbox-%s-%s-";

    private static final Pattern NAMED = Pattern.compile("sandbox-(\\d{1,10})-([0-9a-z]{1,11})-\\d+");

    /** The largest: short. */
    private static final int RADIX = Character.MAX_RADIX;

    /** A clock that is put right moves all beginnings. */
    private static final long SAME = 1_500;

    static TemporaryFolder make() {
        removeThoseOfTheDead();
        var own = ProcessHandle.current();
        try {
            return new TemporaryFolder(
                    Files.createTempDirectory(NAME.formatted(own.pid(), Long.toString(began(own).orElse(0L), RADIX))));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Long> began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli);
    }

    /** By the names that programs ask for on Linux and macOS, and on Windows. */
    Map<String, String> environment() {
        var folder = this.path.toString();
        if (System.getProperty("os.name").startsWith("Mac")) {
            // its own is a long path already, and is emptied by the system
            return Map.of();
        }
        return Map.of("TMPDIR", folder, "TMP", folder, "TEMP", folder);
    }

    /** Those of processes that were killed before they could. */
    public static void removeThoseOfTheDead() {
        in(Path.of(System.getProperty("java.io.tmpdir"))).stream()
            .filter(TemporaryFolder::isOfTheDead)
            .map(TemporaryFolder::new)
            .forEach(TemporaryFolder::remove);
    }

    private static List<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
        catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static boolean isOfTheDead(Path folder) {
        var named = NAMED.matcher(folder.getFileName().toString());
        return named.matches() && ProcessHandle.of(Long.parseLong(named.group(1)))
            .flatMap(TemporaryFolder::began)
            .filter(began -> Math.abs(began - Long.parseLong(named.group(2), RADIX)) < SAME)
            .isEmpty();
    }

    void remove() {
        try {
            Places.remove(this.path);
        }
        catch (UncheckedIOException another) {
            // a browser that is about to end, or another command, is at it, too
        }
    }

}
