package sandbox.workshop.desk;

import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import sandbox.servers.Trouble;

/** The files in a folder that somebody wrote, or was given. */
final class SourceFiles {

    /** What builds make, what comes from elsewhere, and what the command itself keeps. */
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "dist", "package-lock.json",
            "server.log", "run.log", "npm.log", Workspace.BACKUPS, Workspace.FRAMES);

    /**
     * Editors, file managers and Git keep files of their own: locks, copies, settings.
     * Names with a dot are theirs, but for those that Maven, npm and Vite read.
     */
    private static final Pattern NOBODYS = Pattern
        .compile("(?i)\\.(?!mvn$|env|[a-z]+rc$).*|#.*#|.*(~|\\.iml|\\.tmp|\\.bak"
                + "|\\.orig|\\.rej|\\.swp|\\.kate-swp)|4913|thumbs\\.db|desktop\\.ini|nbproject");

    private static final Pattern TEXT = Pattern
        .compile("\\.(java|xml|properties|ya?ml|html|css|[cm]?js|ts|vue|json|svg|sql)$");

    private SourceFiles() {
    }

    /** Links that lead nowhere are left out, as editors make them to lock a file. */
    static Stream<File> in(Path place) {
        return in(place.toFile()).sorted();
    }

    private static Stream<File> in(File place) {
        return place.isFile() ? Stream.of(place)
                : Stream.ofNullable(place.listFiles())
                    .flatMap(Stream::of)
                    .filter(file -> !NOT_SOURCES.contains(file.getName()) && !isNobodys(file.getName()))
                    .flatMap(SourceFiles::in);
    }

    static boolean isNobodys(String name) {
        return NOBODYS.matcher(name).matches();
    }

    /**
     * @param workspace a learner's
     * @throws Trouble if a compiler, or whoever else reads one of them, would stumble
     * over how it was saved
     */
    static void areText(Path workspace) {
        Stream.of("backend", "frontend", "node")
            .flatMap(folder -> in(workspace.resolve(folder)))
            .filter(file -> TEXT.matcher(file.getName()).find())
            .forEach(file -> text(file.toPath(), workspace.relativize(file.toPath()).toString()));
    }

    /** With the line ends that the book has. */
    static String text(Path file, String name) {
        try {
            var text = Files.readString(file);
            if (text.startsWith("\ufeff")) {
                throw new Trouble(name + " begins with an invisible byte order mark (BOM).",
                        "Save it again as UTF-8 without BOM.");
            }
            if (text.indexOf('\0') >= 0) {
                throw notText(name);
            }
            return text.replace("\r\n", "\n");
        }
        catch (CharacterCodingException otherEncoding) {
            throw notText(name);
        }
        catch (IOException failure) {
            throw unreadable(name, failure);
        }
    }

    private static Trouble notText(String name) {
        return new Trouble(name + " is not text in UTF-8.", "Save it again as UTF-8.");
    }

    static Trouble unreadable(String name, IOException failure) {
        return new Trouble(name + " cannot be read: " + failure, "Give yourself the right to read it.");
    }

}
