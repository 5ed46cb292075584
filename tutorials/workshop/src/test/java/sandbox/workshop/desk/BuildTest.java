package sandbox.workshop.desk;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BuildTest {

    @ParameterizedTest
    @ValueSource(strings = { "[WARNING] something is deprecated", "[ERROR] npm warn ERESOLVE overriding peer dependency",
            "[INFO] Module \"net\" has been externalized for browser compatibility" })
    void whatIsAboutTheSourcesIsAWarning(String line) {
        assertThat(Build.isWarning(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[ERROR] npm notice", "[ERROR] npm notice New major version of npm available! 10 -> 11",
            "[ERROR] npm warn Unknown user config \"home\"", "[WARNING]", "[INFO] BUILD SUCCESS",
            "[ERROR] npm warn config optional Use `--omit=optional`",
            "[ERROR] (node:4711) [DEP0040] DeprecationWarning: The `punycode` module is deprecated",
            "[ERROR] (Use `node --trace-deprecation ...` to show where the warning was created)" })
    void whatNpmAndNodeRemarkOnThemselvesIsNone(String line) {
        assertThat(Build.isWarning(line)).isFalse();
        assertThat(BuildFailureTest.sentence("[ERROR] npm error 404\n" + line)).isEqualTo("The build failed:\n  npm error 404");
    }

}
