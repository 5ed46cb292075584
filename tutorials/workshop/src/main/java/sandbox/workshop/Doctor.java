package sandbox.workshop;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * Says whether the programs, the room and the network are there that building and testing
 * the sandbox takes, and how to mend what is missing. Runs in the top folder.
 */
public final class Doctor {

    private static final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
            StandardCharsets.UTF_8);

    private static final int HIGHEST_PORT = 65_535;

    /** Where its settings name none. */
    private static final int MAVENS_PORT = 8080;

    private static final Path home = Path.of(System.getProperty("user.home"));

    private boolean healthy = true;

    public static void main(String[] args) throws IOException {
        var doctor = new Doctor();
        if (List.of(args).contains("--browser")) {
            doctor.browser();
        }
        else {
            doctor.examine();
        }
        System.exit(doctor.healthy ? 0 : 1);
    }

    private void examine() throws IOException {
        jdk();
        maven();
        node();
        browser();
        disk(Path.of("").toAbsolutePath());
        disk(home);
    }

    private void jdk() {
        var jdk = "Java %s in %s".formatted(Runtime.version(), System.getProperty("java.home"));
        check(Runtime.version().feature() >= 17 && ToolProvider.getSystemJavaCompiler() != null, jdk,
                jdk + " is not a JDK of version 17 or newer", "install one; on Debian: openjdk-17-jdk-headless");
    }

    private void maven() {
        var port = proxy().flatMap(proxy -> tag("port", proxy)).filter(Predicate.not(Doctor::canBePort));
        if (port.isPresent()) {
            check(false, "", "The port of the proxy in ~/.m2/settings.xml is “%s”".formatted(port.get()),
                    "it is a number from 1 to 65535");
            return;
        }
        var central = settings("mirror").filter(mirror -> tag("mirrorOf", mirror).filter(Doctor::isCentral).isPresent())
            .findFirst()
            .flatMap(mirror -> tag("url", mirror))
            .orElseGet(Doctor::whereMavenItselfComesFrom);
        var answers = answers(central);
        check(answers || isInRepository("org/springframework/boot/spring-boot-starter-parent"),
                central + (answers ? " answers" : " does not answer, but Maven has been there before"),
                central + " does not answer", "name your network's proxy or mirror in ~/.m2/settings.xml");
    }

    private static boolean canBePort(String text) {
        return text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    /** As in {@code central,snapshots} and {@code *,!internal}. */
    private static boolean isCentral(String mirrorOf) {
        var of = List.of(mirrorOf.split("\\s*,\\s*"));
        return !of.contains("!central") && of.stream().anyMatch(Set.of("central", "*", "external:*")::contains);
    }

    private static String whereMavenItselfComesFrom() {
        try {
            var wrapper = Files.readString(Path.of(".mvn/wrapper/maven-wrapper.properties"));
            return wrapper.replaceFirst("(?s).*distributionUrl=(.*?)org/apache/maven/.*", "$1");
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void node() throws IOException {
        var node = tag("node.version", Files.readString(Path.of("pom.xml"))).orElseThrow();
        if (says("frontend/.node/node/node", "--version").equals(node)
                || isInRepository("com/github/eirslett/node/" + node.substring(1))) {
            ok("Node %s is there for the build".formatted(node));
        }
        else if (answers("https://nodejs.org/dist/")) {
            ok("The build can fetch Node %s from nodejs.org".formatted(node));
        }
        else {
            check(answers(says("npm", "config", "get", "registry")),
                    "npm can fetch Node %s, nodejs.org does not answer: scripts/node-from-npm".formatted(node),
                    "Node %s can be fetched neither from nodejs.org nor by npm".formatted(node),
                    "install npm of any version; on Debian: apt-get install npm");
        }
    }

    private void browser() {
        var installed = Stream.of(Installed.values()).filter(browser -> browser.program().isPresent()).toList();
        var ready = installed.stream().filter(browser -> browser.driver().isPresent()).findFirst();
        var fetchable = installed.stream().filter(browser -> answers(browser.driversFrom)).findFirst();
        var used = ready.or(() -> fetchable).or(() -> installed.stream().findFirst()).map(Installed::toString);
        check(ready.isPresent() || fetchable.isPresent(), "The tests will use " + used.orElse(""),
                used.map(browser -> "The tests have %s, which does not answer".formatted(browser))
                    .orElse("There is no browser for the tests"),
                "on Debian: apt-get install chromium chromium-driver fonts-wqy-zenhei; elsewhere Chrome, and "
                        + "chromedriver on the PATH");
    }

    private void disk(Path place) throws IOException {
        var gigabytes = Files.getFileStore(place).getUsableSpace() / 1e9;
        var free = String.format(Locale.ROOT, "%.1f GB are free for %s", gigabytes, place);
        check(gigabytes >= 2, free, "Only " + free, "make it 2");
    }

    private void check(boolean fine, String what, String wrong, String how) {
        if (fine) {
            ok(what);
        }
        else {
            out.println("FIX  " + wrong + " \u2192 " + how);
            this.healthy = false;
        }
    }

    private void ok(String what) {
        out.println("OK   " + what);
    }

    /** Asked as Maven asks: not by the proxy of the environment. */
    private static boolean answers(String url) {
        var proxy = proxy()
            .map(set -> new InetSocketAddress(tag("host", set).orElse(""),
                    tag("port", set).filter(Doctor::canBePort).map(Integer::valueOf).orElse(MAVENS_PORT)))
            .map(ProxySelector::of)
            .orElse(HttpClient.Builder.NO_PROXY);
        var client = HttpClient.newBuilder().proxy(proxy).connectTimeout(Duration.ofSeconds(5)).build();
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
            client.send(request, BodyHandlers.discarding());
            return true;
        }
        catch (IOException | IllegalArgumentException nobodyThere) {
            return false;
        }
        catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static Optional<String> proxy() {
        return settings("proxy").filter(proxy -> !tag("active", proxy).orElse("").equals("false")).findFirst();
    }

    private static boolean isInRepository(String folder) {
        var repository = settings("localRepository").findFirst().map(Path::of).orElse(home.resolve(".m2/repository"));
        return Files.isDirectory(repository.resolve(folder));
    }

    /** What stands between tags of that name in Maven's settings, for each of them. */
    private static Stream<String> settings(String name) {
        try {
            return tags(name, Files.readString(home.resolve(".m2/settings.xml")).replaceAll("(?s)<!--.*?-->", ""));
        }
        catch (IOException noSettings) {
            return Stream.empty();
        }
    }

    private static Optional<String> tag(String name, String xml) {
        return tags(name, xml).findFirst();
    }

    private static Stream<String> tags(String name, String xml) {
        return Pattern.compile("(?s)<%s>\\s*(.*?)\\s*</%1$s>".formatted(name))
            .matcher(xml)
            .results()
            .map(found -> found.group(1));
    }

    /** The first line that a program prints; empty where there is no such program. */
    private static String says(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return process.inputReader().lines().findFirst().orElse("");
        }
        catch (IOException notThere) {
            return "";
        }
    }

    /**
     * The browsers that the tests can use, in the order in which they choose. The driver
     * is the one that Selenium's own variable names, else one on the PATH.
     */
    public enum Installed {

        CHROME("chromedriver", "SE_CHROMEDRIVER", "https://googlechromelabs.github.io/", "chromium", "chromium-browser",
                "google-chrome", "google-chrome-stable", "chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "C:/Program Files/Google/Chrome/Application/chrome.exe",
                "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe"),
        EDGE("msedgedriver", "SE_EDGEDRIVER", "https://msedgedriver.microsoft.com/", "microsoft-edge", "msedge",
                "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
                "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"),
        FIREFOX("geckodriver", "SE_GECKODRIVER", "https://github.com/", "firefox", "firefox-esr",
                "/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe");

        private final String driver;

        private final String variable;

        private final String driversFrom;

        private final List<String> programs;

        Installed(String driver, String variable, String driversFrom, String... programs) {
            this.driver = driver;
            this.variable = variable;
            this.driversFrom = driversFrom;
            this.programs = List.of(programs);
        }

        public Optional<Path> program() {
            return find(this.programs.stream());
        }

        public Optional<Path> driver() {
            return find(Stream.concat(Stream.ofNullable(System.getenv(this.variable)), Stream.of(this.driver)));
        }

        private static Optional<Path> find(Stream<String> names) {
            return names.flatMap(name -> Stream.of(name, name + ".exe"))
                .flatMap(name -> Stream
                    .of(System.getenv().getOrDefault("PATH", "").replace("\"", "").split(File.pathSeparator))
                    .map(folder -> Path.of(folder).resolve(name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
        }

        @Override
        public String toString() {
            return "%s with %s".formatted(program().orElseThrow(),
                    driver().map(Path::toString).orElse("a driver from " + this.driversFrom));
        }

    }

}
