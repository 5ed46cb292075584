package sandbox.workshop.desk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import sandbox.servers.Meanwhile;
import sandbox.servers.Places;
import sandbox.servers.Trouble;

/**
 * The learner's own Maven build, run only as far as something has changed: classes, the
 * front end, and the list of jars to run with. Where only sources have, it is made
 * without Maven.
 */
public final class Build {

    /**
     * Maven's own, and what npm and Vite write where errors go; not what npm and Node
     * remark on themselves there, or Vite on a star in a folder's name.
     */
    private static final Pattern WARNING = Pattern.compile("^\\[(WARNING|ERROR)\\] *(?!" + BuildFailure.REMARK
            + "|The project root contains)\\S|externalized for browser");

    /** What is said again and again begins with it. */
    public static final String STILL = "Still building,";

    private static final String LEAVES_OUT = "NODE_ENV|(?i:npm_config_(include|omit|only|production|optional|dry_run|global))";

    /** What the compiler says is read here, and shown in the book. */
    private static final String IN_ENGLISH = "-Duser.language=en -Duser.country= -Duser.script= -Duser.extensions=";

    private static final String CLASSPATH = "dependency:build-classpath";

    private static final String POM = "backend/pom.xml";

    private static final String PACKAGES = "frontend/package.json";

    private static final String JAVA = "backend/src/main/java";

    private static final String RESOURCES = "backend/src/main/resources";

    private static final String PAGES = "frontend";

    private static final List<String> PARTS = List.of(POM, PACKAGES, JAVA, RESOURCES, PAGES);

    private static final List<String> NOTHING = Collections.nCopies(PARTS.size(), "");

    private final Path workspace;

    private final Path backend;

    private final Consumer<String> says;

    /**
     * @param says is told before something that takes long
     */
    public Build(Path workspace, Consumer<String> says) {
        this.workspace = workspace;
        this.backend = workspace.resolve("backend");
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
        SourceFiles.areText(this.workspace);
        new Parts(this.workspace).areThere();
        var before = made();
        var now = PARTS.stream().map(this.workspace::resolve).map(Fingerprint::of).toList();
        if (now.equals(before)) {
            return List.of();
        }
        this.says.accept("Building your server…");
        writable();
        try {
            forget(before, now);
            var output = isMadeQuickly(before, now) ? List.<String>of() : maven(goals(before, now));
            Files.write(target("made"), now);
            return warnings(output);
        }
        catch (IOException failure) {
            throw new Trouble("Your server could not be built: " + failure, "scripts/doctor looks for why.");
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void writable() {
        try {
            Files.delete(Files.createTempFile(Files.createDirectories(target("")), "", ""));
        }
        catch (IOException failure) {
            throw Workspace.unwritable(target(""), failure);
        }
    }

    /** Of each part, as it was last built. */
    private List<String> made() {
        try {
            var made = Files.readAllLines(target("made"));
            return (made.size() == PARTS.size()) ? made : NOTHING;
        }
        catch (IOException nothing) {
            return NOTHING;
        }
    }

    /** Whatever ends this now, it is not made; jars and packages are there still. */
    private void forget(List<String> before, List<String> now) throws IOException {
        Files.deleteIfExists(target("made"));
        if (!differ(before, now, POM, PACKAGES)) {
            Files.write(target("made"), List.of(before.get(0), before.get(1), "", "", ""));
        }
    }

    private boolean isMadeQuickly(List<String> before, List<String> now) throws IOException, InterruptedException {
        var quick = new QuickBuild(this.workspace);
        if (differ(before, now, POM, PACKAGES) || !Files.exists(target("classpath")) || !quick.canBuild()) {
            return false;
        }
        if (differ(before, now, JAVA)) {
            remove(file -> true);
            if (!quick.compiles()) {
                return false;
            }
        }
        if (differ(before, now, JAVA, RESOURCES)) {
            remove(file -> !file.toString().endsWith(".class"));
            if (!quick.copies()) {
                return false;
            }
        }
        return !differ(before, now, PAGES) || quick.bundles();
    }

    private static boolean differ(List<String> before, List<String> now, String... parts) {
        return Stream.of(parts).map(PARTS::indexOf).anyMatch(part -> !before.get(part).equals(now.get(part)));
    }

    private List<String> goals(List<String> before, List<String> now) {
        var samePom = !differ(before, now, POM);
        List<String> goals = new ArrayList<>(List.of("compile"));
        if (!samePom || !Files.exists(target("classpath"))) {
            goals.addAll(List.of(CLASSPATH, "-Dmdep.outputFile=target/classpath", "-Dmdep.includeScope=runtime"));
        }
        if (samePom && !differ(before, now, PAGES)) {
            goals.addAll(List.of("-Dskip.npm", "-Dskip.installnodenpm"));
        }
        return goals;
    }

    static List<String> warnings(List<String> output) {
        var said = QuickBuild.TOOK_LONG.matcher(String.join("\n", output)).replaceAll("");
        return said.lines().filter(Build::isWarning).toList();
    }

    static boolean isWarning(String line) {
        return WARNING.matcher(line).find();
    }

    private List<String> maven(List<String> goals) throws IOException, InterruptedException {
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
        remove(file -> true);
        var exit = waitFor(maven.start(), log);
        var output = Files.readString(log).replace("\r", "").lines().toList();
        if (exit != 0) {
            throw new BuildFailure(output).trouble(this.backend, log);
        }
        return output;
    }

    private int waitFor(Process maven, Path log) throws InterruptedException {
        try (var meanwhile = Meanwhile.says(this.says, STILL + " after %s s. What Maven says is in " + log)) {
            return maven.waitFor();
        }
    }

    /** Whatever else the shell is for, and whatever npm's own settings leave out. */
    static void takeWhatItIsDevelopedWith(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.matches(LEAVES_OUT));
        environment.put("npm_config_include", "dev\n\noptional");
    }

    /** What was made of a file that is gone; the front end makes its own folder anew. */
    private void remove(Predicate<Path> old) throws IOException {
        var classes = target("classes");
        var pages = classes.resolve("static/app");
        try (var files = Files.exists(classes) ? Files.walk(classes) : Stream.<Path>empty()) {
            files.sorted(Comparator.reverseOrder())
                .filter(file -> !file.startsWith(pages) && !pages.startsWith(file) && old.test(file))
                // a folder that is not empty stays
                .forEach(file -> file.toFile().delete());
        }
    }

    private Path target(String name) {
        return this.backend.resolve("target").resolve(name);
    }

}
