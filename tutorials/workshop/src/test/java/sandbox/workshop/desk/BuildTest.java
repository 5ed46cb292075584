package sandbox.workshop.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class BuildTest {

    @ParameterizedTest
    @ValueSource(
            strings = { "[WARNING] something is deprecated", "[ERROR] npm warn ERESOLVE overriding peer dependency",
                    "[INFO] Module \"net\" has been externalized for browser compatibility" })
    void whatIsAboutTheSourcesIsAWarning(String line) {
        assertThat(Build.isWarning(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[ERROR] npm notice", "[ERROR] npm notice New major version of npm available! 10 -> 11",
            "[ERROR] npm warn Unknown user config \"home\"", "[ERROR] npm WARN Unknown env config \"home\"",
            "[WARNING]", "[INFO] BUILD SUCCESS", "[ERROR] npm warn config optional Use `--omit=optional`",
            "[ERROR] (node:4711) [DEP0040] DeprecationWarning: The `punycode` module is deprecated",
            "[ERROR] (Use `node --trace-deprecation ...` to show where the warning was created)" })
    void whatNpmAndNodeRemarkOnThemselvesIsNone(String line) {
        assertThat(Build.isWarning(line)).isFalse();
        assertThat(BuildFailureTest.sentence("[ERROR] npm error 404\n" + line))
            .isEqualTo("The build failed:\n  npm error 404");
    }

    @Test
    void whatKeptViteOnABusyMachineIsNone() {
        assertThat(Build
            .warnings(List.of("[ERROR] first", "[ERROR] [PLUGIN_TIMINGS] JavaScript callbacks ran for 2.4s.",
                    "[ERROR]   - plugin vite:vue transform (58%)",
                    "[ERROR] See https://rolldown.rs/reference/InputOptions.checks#bundlertimings for more details.",
                    "[ERROR] last")))
            .containsExactly("[ERROR] first", "[ERROR] last");
    }

    @Test
    void aShellThatIsSetUpForProductionLeavesNothingOut() {
        var environment = new HashMap<>(Map.of("NODE_ENV", "production", "NPM_CONFIG_OMIT", "dev",
                "npm_config_production", "true", "npm_config_registry", "https://localhost"));

        Build.takeWhatItIsDevelopedWith(environment);

        assertThat(environment).containsOnly(entry("npm_config_include", "dev\n\noptional"),
                entry("npm_config_registry", "https://localhost"));
    }

}
