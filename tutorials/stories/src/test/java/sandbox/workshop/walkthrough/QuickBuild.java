package sandbox.workshop.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

import sandbox.servers.NodeApp;
import sandbox.servers.Places;
import sandbox.workshop.desk.Fingerprint;

/**
 * Makes of a folder what Maven would, with the jars and packages of another that Maven
 * has built: nearly all of a build's time goes into finding out that those are as they
 * were. What is not smooth is left to Maven, whose words a learner reads.
 */
final class QuickBuild {

    /** On a busy machine Vite says what kept it. */
    private static final Pattern TOOK_LONG = Pattern.compile("\\S*\\[PLUGIN_TIMINGS].+?bundlertimings[^\\n]*",
            Pattern.DOTALL);

    private final Path folder;

    private final Path target;

    private final Path classes;

    private final Path pages;

    private String java = "";

    private String frontend = "";

    QuickBuild(Path folder) {
        this.folder = folder;
        this.target = folder.resolve("backend/target");
        this.classes = this.target.resolve("classes");
        this.pages = this.classes.resolve("static/app");
    }

    /**
     * @param built a folder that Maven has built
     * @return false if it is for Maven to build this one, from its beginning
     */
    boolean succeeds(Path built) {
        try {
            forgetMaven();
            if (isLike(built) && compiles(built) && copies() && bundles(built)) {
                return true;
            }
            // Maven installs into a folder, and not through a link to another
            unlink();
            this.java = "";
            this.frontend = "";
            return false;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it has made here is there no longer, or will not be. */
    private void forgetMaven() throws IOException {
        Files.deleteIfExists(this.target.resolve("made"));
    }

    private boolean isLike(Path built) {
        return Files.exists(built.resolve("backend/target/classpath")) && Stream
            .of("backend/pom.xml", "frontend/package.json")
            .allMatch(file -> Fingerprint.of(built.resolve(file)).equals(Fingerprint.of(this.folder.resolve(file))));
    }

    private boolean compiles(Path built) throws IOException {
        var sources = this.folder.resolve("backend/src/main/java");
        var jars = Files.readString(built.resolve("backend/target/classpath")).strip();
        var now = jars + Fingerprint.of(sources);
        if (now.equals(this.java)) {
            return true;
        }
        // not all of target: a server that stands writes its log there
        remove(this.classes);
        this.frontend = "";
        Files.createDirectories(this.classes);
        Files.writeString(this.target.resolve("classpath"), jars);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(said, null, null); var all = Files.walk(sources)) {
            // as spring-boot-starter-parent sets it
            var options = List.of("-d", this.classes.toString(), "-classpath", jars, "--release", "17", "-g",
                    "-parameters", "-encoding", "UTF-8");
            var java = files
                .getJavaFileObjectsFromPaths(all.filter(file -> file.toString().endsWith(".java")).toList());
            this.java = now;
            return compiler.getTask(null, files, said, options, null, java).call() && said.getDiagnostics().isEmpty();
        }
    }

    private boolean copies() throws IOException {
        var resources = this.folder.resolve("backend/src/main/resources");
        try (var old = Files.walk(this.classes)) {
            for (var file : old.filter(file -> !file.startsWith(this.pages) && isResource(file)).toList()) {
                Files.delete(file);
            }
        }
        try (var all = Files.walk(resources)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var copy = this.classes.resolve(resources.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return true;
    }

    private static boolean isResource(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".class");
    }

    private boolean bundles(Path built) throws IOException {
        var sources = this.folder.resolve("frontend");
        var now = built + Fingerprint.of(sources);
        if (!Files.exists(sources.resolve("package.json")) || now.equals(this.frontend)) {
            return true;
        }
        unlink();
        var packages = built.resolve("frontend/node_modules");
        Files.createSymbolicLink(sources.resolve("node_modules"), packages);
        var log = this.target.resolve("vite.log");
        this.frontend = now;
        var vite = new ProcessBuilder(NodeApp.node().toString(), packages.resolve("vite/bin/vite.js").toString(),
                "build", "--logLevel", "warn")
            .directory(sources.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
        return vite.onExit().join().exitValue() == 0
                && TOOK_LONG.matcher(Files.readString(log)).replaceAll("").isBlank();
    }

    private void unlink() {
        remove(this.folder.resolve("frontend/node_modules"));
    }

    /** Of a link, the link. */
    private static void remove(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Places.remove(folder);
        }
    }

}
