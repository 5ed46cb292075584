package sandbox.workshop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.springframework.util.DigestUtils;

/** What sources are in a folder, and what is in them, as one short word. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /** Of a file or a folder; what is not there counts as nothing. */
    public static String of(Path place) {
        var all = new StringBuilder();
        SourceFiles.in(place).forEach(file -> {
            try (var in = Files.newInputStream(file.toPath())) {
                all.append(place.relativize(file.toPath())).append(DigestUtils.md5DigestAsHex(in));
            }
            catch (NoSuchFileException gone) {
                // an editor puts another in its place
            }
            catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return DigestUtils.md5DigestAsHex(all.toString().getBytes());
    }

}
