package sandbox.servers.nodes;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The programs that more than one node takes, and Debian's packages with them. Its main
 * says whether they are there; that needs no build.
 */
enum Programs {

    RABBITMQ("rabbitmq-server", "/usr/lib/rabbitmq", "bin", "rabbitmq-server", "rabbitmqctl"),
    POSTGRES("postgresql", "/usr/lib/postgresql", "*/bin", "postgres", "initdb", "pg_ctl", "pg_isready"),
    HAPROXY("haproxy", "/usr", "sbin", "haproxy");

    private final String debianPackage;

    private final Path folder;

    private final String inside;

    private final List<String> names;

    Programs(String debianPackage, String folder, String inside, String... names) {
        this.debianPackage = debianPackage;
        this.folder = Path.of(folder);
        this.inside = inside;
        this.names = List.of(names);
    }

    String path(String name) {
        return folders().map(each -> each.resolve(name))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse(name);
    }

    boolean isThere() {
        return this.names.stream().allMatch(name -> new File(path(name)).isAbsolute());
    }

    /** Those of the newest version first, then those of the PATH. */
    private Stream<Path> folders() {
        return Stream.concat(versions().stream(),
                Stream.of(System.getenv().getOrDefault("PATH", "").replace("\"", "").split(File.pathSeparator))
                    .map(Path::of));
    }

    private List<Path> versions() {
        if (!this.inside.startsWith("*/")) {
            return List.of(this.folder.resolve(this.inside));
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(this.folder)) {
            List<Path> all = new ArrayList<>();
            versions.forEach(version -> all.add(version.resolve(this.inside.substring(2))));
            all.sort(Collections.reverseOrder());
            return all;
        }
        catch (IOException none) {
            return List.of();
        }
    }

    /** The packages of what is not there. */
    static List<String> missing() {
        return Arrays.stream(values()).filter(each -> !each.isThere()).map(each -> each.debianPackage).toList();
    }

    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var missing = missing();
        var needed = !List.of(args).contains("--may-be-missing");
        out.println(said(missing, needed));
        System.exit(missing.isEmpty() || !needed ? 0 : 1);
    }

    /** OK, FIX, or SKIP: most people never start more than one node. */
    static String said(List<String> missing, boolean needed) {
        if (missing.isEmpty()) {
            return "OK   Nodes can be started: " + Arrays.stream(values())
                .map(each -> each.path(each.names.get(0)))
                .collect(Collectors.joining(", "));
        }
        return "%s More than one node takes %s, not there%s \u2192 on Debian: apt-get install %2$s".formatted(
                needed ? "FIX " : "SKIP", String.join(" ", missing),
                needed ? "" : "; only scripts/start --nodes needs that");
    }

}
