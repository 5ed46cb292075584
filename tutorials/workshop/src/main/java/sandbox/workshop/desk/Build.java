package sandbox.workshop.desk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import sandbox.servers.Places;
import sandbox.servers.Trouble;

/**
 * The learner's own Maven build, run only as far as something has changed: classes, the
 * front end, and the list of jars to run with.
 */
public final class Build {

    /**
     * Maven's own, and what npm and Vite write where errors go; not what npm and Node
     * remark on themselves there, or Vite on a star in a folder's name.
     */
    private static final Pattern WARNING = Pattern.compile("^\\[(WARNING|ERROR)\\] *(?!" + BuildFailure.REMARK
            + "|The project root contains)\\S|externalized for browser");

    private static final String LEAVES_OUT = "NODE_ENV|(?i:npm_config_(include|omit|only|production|optional|dry_run|global))";

    /** What the compiler says is read here, and shown in the book. */
    private static final String IN_ENGLISH = "-Duser.language=en -Duser.country= -Duser.script= -Duser.extensions=";

    private static final String CLASSPATH = "dependency:build-classpath";

    private final Path backend;

    private final Path frontend;

    private final Consumer<String> says;

    /**
     * @param says is told before something that takes long
     */
    public Build(Path workspace, Consumer<String> says) {
        this.backend = workspace.resolve("backend");
        this.frontend = workspace.resolve("frontend");
        this.says = says;
    }

    /**
     * @return the build's warnings, of which there should be none
     * @throws Trouble if there is nothing to build, or it fails
     */
    public List<String> bringUpToDate() {
        if (!Files.exists(this.backend.resolve("pom.xml"))) {
            throw new Trouble("There is nothing to build yet: no backend/pom.xml in your workshop.",
                    "Chapter 1 begins with it: scripts/workshop given 1");
        }
        SourceFiles.areText(this.backend.getParent());
        var now = Stream.of(this.backend.resolve("pom.xml"), this.frontend, this.backend.resolve("src"))
            .map(Fingerprint::of)
            .toList();
        var before = made();
        return now.equals(before) ? List.of() : build(before, now);
    }

    /** Of Maven's own file, the front end and the classes, as they were last built. */
    private List<String> made() {
        try {
            return Files.readAllLines(target("made"));
        }
        catch (IOException nothing) {
            return List.of("", "", "");
        }
    }

    private List<String> build(List<String> before, List<String> now) {
        this.says.accept("Building your server…");
        var samePom = now.get(0).equals(before.get(0));
        var goals = new ArrayList<>(List.of("compile"));
        if (!samePom || !Files.exists(target("classpath"))) {
            goals.addAll(List.of(CLASSPATH, "-Dmdep.outputFile=target/classpath", "-Dmdep.includeScope=runtime"));
        }
        if (samePom && now.get(1).equals(before.get(1))) {
            goals.addAll(List.of("-Dskip.npm", "-Dskip.installnodenpm"));
        }
        try {
            Files.deleteIfExists(target("made"));
            removeOldClasses();
            var output = maven(goals);
            Files.write(target("made"), now);
            return output.stream().filter(Build::isWarning).toList();
        }
        catch (IOException failure) {
            throw new Trouble("Maven could not be started: " + failure.getMessage(), "scripts/doctor looks for why.");
        }
    }

    static boolean isWarning(String line) {
        return WARNING.matcher(line).find();
    }

    private List<String> maven(List<String> goals) throws IOException {
        var windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>();
        command.add(Places.repository().resolve(windows ? "mvnw.cmd" : "mvnw").toString());
        command.addAll(List.of("-B", "-ntp", "-f", this.backend.resolve("pom.xml").toString()));
        command.addAll(goals);
        var log = Files.createDirectories(target("")).resolve("build.log");
        var maven = new ProcessBuilder(command).directory(this.backend.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
        takeWhatItIsDevelopedWith(maven.environment());
        // a build of seconds is over before the JIT's second compiler has paid for itself
        maven.environment().putIfAbsent("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        maven.environment().merge("MAVEN_OPTS", IN_ENGLISH, (own, english) -> own + " " + english);
        try {
            var exit = maven.start().waitFor();
            var output = Files.readString(log).replace("\r", "").lines().toList();
            if (exit != 0) {
                throw new BuildFailure(output).trouble(this.backend, log);
            }
            return output;
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Whatever else the shell is for, and whatever npm's own settings leave out. */
    static void takeWhatItIsDevelopedWith(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.matches(LEAVES_OUT));
        environment.put("npm_config_include", "dev\n\noptional");
    }

    /**
     * Maven leaves what was made of a file that is gone. The front end makes its own
     * folder anew.
     */
    private void removeOldClasses() throws IOException {
        var classes = target("classes");
        var pages = classes.resolve("static/app");
        try (var files = Files.exists(classes) ? Files.walk(classes) : Stream.<Path>empty()) {
            files.sorted(Comparator.reverseOrder())
                .filter(file -> !file.startsWith(pages) && !pages.startsWith(file))
                .forEach(file -> file.toFile().delete());
        }
    }

    private Path target(String name) {
        return this.backend.resolve("target").resolve(name);
    }

}
