package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

import sandbox.servers.NodeApp;

/**
 * Makes of changed sources what Maven would, without it: nearly all of a build's time
 * goes into finding out that jars and packages are as they were. Whatever does not go
 * smoothly is left to Maven, whose words a learner reads.
 */
final class QuickBuild {

    private static final Set<String> PLUGINS = Set.of("spring-boot-maven-plugin", "frontend-maven-plugin");

    private static final Pattern PLUGIN = Pattern.compile("<artifactId>([^<]*-plugin)</artifactId>");

    /** What would have Maven do more than to compile, to copy and to run Vite. */
    private static final Pattern MORE = Pattern.compile("<(resources|profiles|modules|sourceDirectory|extensions)>");

    private static final Pattern RELEASE = Pattern.compile("<java\\.version>(\\d+)</java\\.version>");

    private static final String VITE = "\"build\": \"vite build --logLevel warn\"";

    /** On a busy machine Vite says what kept it. */
    static final Pattern TOOK_LONG = Pattern.compile("\\S*\\[PLUGIN_TIMINGS].+?bundlertimings[^\\n]*", Pattern.DOTALL);

    private final Path backend;

    private final Path frontend;

    private final Path classes;

    QuickBuild(Path workspace) {
        this.backend = workspace.resolve("backend");
        this.frontend = workspace.resolve("frontend");
        this.classes = this.backend.resolve("target/classes");
    }

    /** Of a folder that Maven has built as it is described now. */
    boolean canBuild() throws IOException {
        var pom = Files.readString(this.backend.resolve("pom.xml"));
        return ToolProvider.getSystemJavaCompiler() != null && RELEASE.matcher(pom).find() && !MORE.matcher(pom).find()
                && PLUGIN.matcher(pom).results().map(plugin -> plugin.group(1)).allMatch(PLUGINS::contains)
                && (!hasPackages() || Files.readString(packages()).contains(VITE) && Files.exists(vite()));
    }

    private boolean hasPackages() {
        return Files.exists(packages());
    }

    private Path packages() {
        return this.frontend.resolve("package.json");
    }

    private Path vite() {
        return this.frontend.resolve("node_modules/vite/bin/vite.js");
    }

    /**
     * Into a folder that is empty of classes.
     * @return false if there was something to say, a warning even
     */
    boolean compiles() throws IOException {
        var release = RELEASE.matcher(Files.readString(this.backend.resolve("pom.xml")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .findFirst()
            .orElseThrow();
        var jars = Files.readString(this.backend.resolve("target/classpath")).strip();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        Files.createDirectories(this.classes);
        try (var files = compiler.getStandardFileManager(said, null, null);
                var all = Files.walk(this.backend.resolve("src/main/java"))) {
            // as spring-boot-starter-parent sets it
            var options = List.of("-d", this.classes.toString(), "-classpath", jars, "--release", release, "-g",
                    "-parameters", "-encoding", "UTF-8");
            var java = files
                .getJavaFileObjectsFromPaths(all.filter(file -> file.toString().endsWith(".java")).toList());
            return compiler.getTask(null, files, said, options, null, java).call() && said.getDiagnostics().isEmpty();
        }
    }

    /**
     * What is not there any more goes; the front end's folder is its own.
     * @return false if Maven would write something into one of them
     */
    boolean copies() throws IOException {
        var resources = this.backend.resolve("src/main/resources");
        try (var all = Files.exists(resources) ? Files.walk(resources) : Stream.<Path>empty()) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().matches("application.*\\.(ya?ml|properties)")
                        && Files.readString(file).contains("@")) {
                    return false;
                }
                var copy = this.classes.resolve(resources.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return true;
    }

    boolean bundles() throws IOException, InterruptedException {
        if (!hasPackages()) {
            return true;
        }
        var log = this.backend.resolve("target/vite.log");
        var builder = new ProcessBuilder(NodeApp.node().toString(), vite().toString(), "build", "--logLevel", "warn")
            .directory(this.frontend.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
        Build.takeWhatItIsDevelopedWith(builder.environment());
        return builder.start().waitFor() == 0 && TOOK_LONG.matcher(Files.readString(log)).replaceAll("").isBlank();
    }

}
