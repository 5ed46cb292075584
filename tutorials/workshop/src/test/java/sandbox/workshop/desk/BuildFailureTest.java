package sandbox.workshop.desk;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BuildFailureTest {

    static final List<String> NPM = List.of("[ERROR] npm warn Unknown user config \"nodedir\".",
            "[ERROR] npm error code E404", "[ERROR] npm error 404 Not Found - GET https://localhost/vuee", "[ERROR] ",
            "[ERROR] npm notice New major version of npm available! 10 -> 11",
            "[ERROR] npm WARN Unknown env config \"error\"",
            "[ERROR] Failed to execute goal com.github.eirslett:frontend-maven-plugin:2.0.2:npm (packages): error -> [Help 1]",
            "[ERROR] After correcting the problems, you can resume the build with the command", "[ERROR]   mvn <args>");

    private static final Path BACKEND = Path.of("workshop/backend").toAbsolutePath();

    @Test
    void aWordTheCompilerDoesNotKnowIsNamedOnceAndWithItsFile() {
        var said = """
                [ERROR] COMPILATION ERROR :
                [ERROR] %1$s/src/Talk.java:[24,18] cannot find symbol
                  symbol:   method sayy(java.lang.String,sandbox.chat.Say)
                  location: variable chat of type sandbox.chat.Chat
                [ERROR] Failed to execute goal: Compilation failure
                [ERROR] %1$s/src/Talk.java:[24,18] cannot find symbol
                [ERROR]   symbol:   method sayy(java.lang.String,sandbox.chat.Say)
                [ERROR]   location: variable chat of type sandbox.chat.Chat
                """.formatted(BACKEND);

        assertThat(sentence(said)).isEqualTo("Your Java does not compile:\n  " + Path.of("backend/src/Talk.java")
                + ", line 24: cannot find symbol: method sayy(String,Say)");
    }

    @Test
    void anErrorThatNamesNothingIsToldAsItIs() {
        assertThat(sentence("[ERROR] %s/src/Say.java:[7,3] ';' expected".formatted(BACKEND)))
            .endsWith("Say.java, line 7: ';' expected");
    }

    @Test
    void whatNpmAndMavenSayOfThemselvesIsLeftOut() {
        assertThat(sentence(String.join("\n", NPM))).isEqualTo(
                "The build failed:\n  npm error code E404\n  npm error 404 Not Found - GET https://localhost/vuee");
    }

    static String sentence(String said) {
        return new BuildFailure(said.lines().toList()).trouble(BACKEND, Path.of("build.log")).sentence();
    }

}
