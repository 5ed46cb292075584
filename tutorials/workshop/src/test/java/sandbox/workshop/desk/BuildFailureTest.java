package sandbox.workshop.desk;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BuildFailureTest {

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

    static String sentence(String said) {
        return new BuildFailure(said.lines().toList()).trouble(BACKEND, Path.of("build.log")).sentence();
    }

}
