package sandbox.workshop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** What files are in a folder, and what is in them, as one short word. */
public final class Fingerprint {

    /** What builds make, and what comes from elsewhere. */
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", ".node", "dist",
            "package-lock.json");

    private Fingerprint() {
    }

    /** Of files and folders; what is not there counts as nothing. */
    public static String of(Path... places) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var place : places) {
                for (var file : files(place)) {
                    digest.update(place.relativize(file).toString().getBytes());
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Set<Path> files(Path place) throws IOException {
        Set<Path> files = new TreeSet<>();
        if (Files.exists(place)) {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_SOURCES.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!NOT_SOURCES.contains(file.getFileName().toString())) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

            });
        }
        return files;
    }

}
