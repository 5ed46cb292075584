package sandbox.workshop.desk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.util.DigestUtils;

/** What files are in a folder, and what is in them, as one short word. */
public final class Fingerprint {

    /** What builds make, and what comes from elsewhere. */
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", ".node", "dist",
            "package-lock.json");

    private Fingerprint() {
    }

    /** Of a file or a folder; what is not there counts as nothing. */
    public static String of(Path place) {
        var all = new StringBuilder();
        files(place.toFile()).sorted().forEach(file -> {
            try (var in = Files.newInputStream(file.toPath())) {
                all.append(place.relativize(file.toPath())).append(DigestUtils.md5DigestAsHex(in));
            }
            catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return DigestUtils.md5DigestAsHex(all.toString().getBytes());
    }

    private static Stream<File> files(File place) {
        if (place.isFile()) {
            return Stream.of(place);
        }
        return Stream.ofNullable(place.listFiles())
            .flatMap(Stream::of)
            .filter(file -> !NOT_SOURCES.contains(file.getName()))
            .flatMap(Fingerprint::files);
    }

}
