package sandbox.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.servers.App;
import sandbox.servers.NodeApp;
import sandbox.servers.Npm;
import sandbox.servers.Places;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose machine is unlike ours: the folder, the locale, the shell's variables. */
@Tag("slow")
@NeedsBash
class OddMachineTest {

    private static final Map<String, String> AS_EVER = Map.of();

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '^',
            value = { "a#b, #", "a?b, ?", "a\\b, \\", "a:b, :", "a!, !", "a;b, ;", "a${b}, ${" })
    void aFolderThatAToolReadsOtherwiseIsNamedBeforeAnythingIsBuilt(String name, String odd) throws IOException {
        var elsewhere = ScriptsElsewhere.in(this.temporary.resolve(name)).goes();

        for (var script : new String[] { "start", "dev", "verify", "workshop", "doctor", "build" }) {
            assertThat(elsewhere.says(AS_EVER, "scripts/" + script)).startsWith("1: The folder ")
                .contains(name + " has " + odd + " in its name")
                .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "'", "\"" })
    void whatRabbitMqReadsOtherwiseIsSaidWhereItIsWanted(String odd) throws IOException {
        var elsewhere = ScriptsElsewhere.in(this.temporary.resolve("a" + odd + "b")).goes();

        assertThat(elsewhere.says(AS_EVER, "scripts/start", "--nodes", "2", "--broker", "rabbitmq"))
            .startsWith("1: The folder ")
            .contains("has " + odd + " in its name")
            .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({ "'a\nb', what cannot be shown", "a😀b, an emoji" })
    void whatJavaOrATerminalCannotNameIsSaidToo(String name, String what) throws IOException {
        assertThat(ScriptsElsewhere.in(this.temporary.resolve(name)).goes().says(AS_EVER, "scripts/start"))
            .startsWith("1: The folder ")
            .contains(what);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ü 中%20'(*", "-x[{a,b}!y", "~$HOME`\"&" })
    void anyOtherFolderIsBuiltIn(String name) throws IOException {
        var elsewhere = ScriptsElsewhere.in(this.temporary.resolve(name)).goes();

        assertThat(elsewhere.says(Map.of("LC_ALL", "C", "CDPATH", "/"), "scripts/build")).startsWith("0: ");
    }

    @Test
    void theLearnersFolderIsLookedAtTooAndWhatALinkLeadsTo() throws IOException {
        var elsewhere = ScriptsElsewhere.in(this.temporary.resolve("here")).goes();
        var odd = Files.createDirectory(this.temporary.resolve("a#b"));

        assertThat(elsewhere.says(Map.of("SANDBOX_WORKSHOP", "/none/c?d"), "scripts/workshop", "check"))
            .startsWith("1: The folder /none/c?d has ? in its name");
        Files.createSymbolicLink(elsewhere.folder().resolve("workshop"), odd);
        assertThat(elsewhere.says(AS_EVER, "scripts/workshop", "check")).startsWith("1: The folder ")
            .contains("a#b has # in its name");
    }

    @Test
    void withoutUtf8InTheLocaleTheDoctorIsFound() throws IOException {
        var elsewhere = ScriptsElsewhere.in(this.temporary.resolve("ü"))
            .with("tutorials/workshop/src/main/java/sandbox/workshop/PortsCheck.java");
        int port = App.freePort();

        assertThat(elsewhere.says(Map.of("LC_ALL", "C"), "scripts/doctor", "--port", String.valueOf(port), ""))
            .isEqualTo("0: OK   Port %s is free%n".formatted(port));
    }

    @Test
    void whatTheShellIsSetUpForReachesNoBuild() throws IOException {
        var elsewhere = ScriptsElsewhere.in(this.temporary.resolve("here")).goes();

        elsewhere.says(Map.of("NODE_ENV", "production", "NODE_OPTIONS", "--none", "POSIXLY_CORRECT", "1", "TMPDIR",
                "/none", "SPRING_DATASOURCE_URL", "jdbc:none", "SERVER_ADDRESS", "none", "SANDBOX_PASSCODE", "none",
                "LOGGING_LEVEL_ROOT", "none"), "scripts/build");

        assertThat(elsewhere.mavensEnvironment()).noneMatch(
                Pattern.compile("^(NODE_ENV|NODE_OPTIONS|POSIXLY|TMPDIR|SPRING|SERVER|SANDBOX|LOGGING)").asPredicate());
    }

    /** As in a container or a timer that starts with nothing. */
    @Test
    void whatTheShellFoundByItselfReachesTheBuild() throws IOException {
        var elsewhere = ScriptsElsewhere.in(this.temporary.resolve("here")).goes();

        elsewhere.says(AS_EVER, "env", "-u", "HOME", "-u", "PATH", "/bin/bash", "scripts/build");

        assertThat(elsewhere.mavensEnvironment()).anyMatch(each -> each.startsWith("HOME=/"))
            .anyMatch(each -> each.startsWith("PATH=/"));
    }

    @Test
    void whatJavaIsAskedToDoOtherwiseIsSaid() throws IOException {
        assertThat(ScriptsElsewhere.in(this.temporary.resolve("here"))
            .goes()
            .says(Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC"), "scripts/workshop"))
            .contains("does not start with “-XX:+UseG1GC”")
            .startsWith("1: ");
    }

    @Test
    void npmInstallsWhatABuildIsDevelopedWithWhateverItsSettingsSay() throws Exception {
        var arguments = Pattern.compile("<arguments>(ci .*?)</arguments>")
            .matcher(Files.readString(Places.repository().resolve("frontend/pom.xml")));
        assertThat(arguments.find()).isTrue();
        Files.writeString(Files.createDirectories(this.temporary.resolve("dep")).resolve("package.json"),
                "{\"name\":\"dep\",\"version\":\"1.0.0\"}");
        Files.writeString(this.temporary.resolve("package.json"), """
                {"name": "a", "version": "1.0.0", "devDependencies": {"dep": "file:dep"}}""");
        Files.writeString(this.temporary.resolve("package-lock.json"), """
                {"name": "a", "version": "1.0.0", "lockfileVersion": 3, "packages": {
                  "": {"name": "a", "version": "1.0.0", "devDependencies": {"dep": "file:dep"}},
                  "dep": {"version": "1.0.0", "dev": true}, "node_modules/dep": {"resolved": "dep", "link": true}}}""");

        var said = new ScriptsElsewhere(this.temporary).says(
                Map.of("NODE_ENV", "production", "npm_config_omit", "dev", "npm_config_package_lock", "false"), "bash",
                "-c", "'%s' '%s' %s --offline".formatted(NodeApp.node(), Npm.cli(NodeApp.node()), arguments.group(1)));

        assertThat(this.temporary.resolve("node_modules/dep")).as(said).exists();
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaid() throws IOException {
        assertThat(ScriptsElsewhere.in(this.temporary.resolve("here"))
            .goes()
            .says(Map.of("HOME", "/dev/null/home"), "scripts/build"))
            .startsWith("1: /dev/null/home/.m2 cannot be written")
            .contains("Name another home");
    }

    @Test
    void whoBuildsWaitsForWhoBuildsAlreadyAndNotForTheDead() throws Exception {
        var elsewhere = ScriptsElsewhere.in(this.temporary.resolve("here"));
        var killed = elsewhere.starts(AS_EVER, "scripts/build");
        assertThat(killed.inputReader().readLine()).startsWith("Building");
        var second = elsewhere.starts(AS_EVER, "scripts/build");
        assertThat(second.inputReader().readLine())
            .isEqualTo("Something is being built in this folder already. Waiting for that…");

        var verifies = elsewhere.starts(AS_EVER, "scripts/verify");
        assertThat(verifies.inputReader().readLine()).startsWith("Something is being built");
        assertThat(elsewhere.says(AS_EVER, "scripts/verify"))
            .isEqualTo("1: scripts/verify is at work in this folder already.\n");
        App.kill(verifies.toHandle());

        App.kill(killed.toHandle());
        assertThat(second.inputReader().readLine()).startsWith("Building");
        var third = elsewhere.starts(AS_EVER, "scripts/build", "--if-needed");
        assertThat(third.inputReader().readLine()).startsWith("Something is being built");
        elsewhere.goes();

        assertThat(third.waitFor()).isZero();
        assertThat(third.inputReader().readLine()).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "scripts/start --port 80000, --port", "scripts/start --port x, --port",
            "scripts/doctor --port 0 x, --port", "SANDBOX_DEV_PORT=70000 scripts/dev, SANDBOX_DEV_PORT",
            "SANDBOX_BACKEND=http://localhost scripts/dev, The port of SANDBOX_BACKEND" })
    void whatCannotBeAPortIsSaid(String command, String what) throws IOException {
        assertThat(ScriptsElsewhere.in(this.temporary.resolve("here")).goes().says(AS_EVER, "bash", "-c", command))
            .startsWith("2: " + what + " is a number from 1 to 65535, not ");
    }

}
