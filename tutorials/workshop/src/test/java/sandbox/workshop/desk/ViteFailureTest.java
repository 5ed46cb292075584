package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What Vite 8 said, as Maven's log and as its own. */
class ViteFailureTest {

    private static final Path CHAT = Path.of("frontend/src/Chat.vue");

    @TempDir
    private Path workspace;

    @BeforeEach
    void aComponent() throws IOException {
        Files.createDirectories(this.workspace.resolve("frontend/src"));
        Files.writeString(this.workspace.resolve(CHAT),
                "<template>\n  <p>Hi\n</template>\n\n<script>\nimport a from './b.js'\nexport default {}\n</script>\n");
    }

    @Test
    void theLineIsTheOneThatTheExcerptHas() {
        assertThat(sentence("""
                [ERROR] error during build:
                [ERROR] Build failed with 1 error:
                [ERROR]
                [ERROR] [plugin vite:vue] %s/frontend/src/Chat.vue:3:7
                [ERROR] SyntaxError: [vue/compiler-sfc] Unexpected token, expected "," (3:7)
                [ERROR]
                [ERROR] %1$s/frontend/src/Chat.vue
                [ERROR] 6  |  import a from './b.js'
                [ERROR] 7  |  export default {}
                [ERROR]    |         ^
                [ERROR] 8  |  </script>
                [ERROR]     at constructor (/node_modules/@babel/parser/lib/index.js:369:19)
                """))
            .isEqualTo("Your page cannot be built:\n  %s, line 7: Unexpected token, expected \",\"".formatted(CHAT));
    }

    @Test
    void aLineInABoxIsCountedFromTheTopToo() {
        assertThat(sentence(
                """
                        error during build:
                        Build failed with 1 error:

                        \u001b[31m[UNRESOLVED_IMPORT] \u001b[0mCould not resolve './b.js' in src/Chat.vue
                           \u001b[38;5;246m╭\u001b[0m\u001b[38;5;246m─\u001b[0m\u001b[38;5;246m[\u001b[0m src/Chat.vue:2:21 \u001b[38;5;246m]\u001b[0m
                           │
                         2 │ import a from './b.js'
                           │               ────┬───
                        ───╯
                            at aggregateBindingErrorsIntoJsError (file:///rolldown/dist/shared/error.mjs:50:18)
                        """))
            .isEqualTo("Your page cannot be built:\n  %s, line 6: Could not resolve './b.js' in src/Chat.vue"
                .formatted(CHAT));
    }

    @Test
    void aTemplatesLineStays() {
        assertThat(sentence("""
                error during build:
                [plugin vite:vue] %s/frontend/src/Chat.vue:2:3
                RolldownError: Element is missing end tag.
                SyntaxError: Element is missing end tag.
                    at createCompilerError
                """)).endsWith("\n  %s, line 2: Element is missing end tag.".formatted(CHAT));
    }

    @Test
    void whatHasNoLineIsToldWithoutWhatIsVitesOwn() {
        assertThat(sentence("""
                failed to load config from %s/frontend/vite.config.ts
                error during build:
                ReferenceError: vuu is not defined
                    at file:///vite.config.ts.timestamp-1.mjs:5:11
                """)).isEqualTo("Your page cannot be built:\n  ReferenceError: vuu is not defined");
        assertThat(new ViteFailure(this.workspace, BuildFailureTest.NPM).sentence()).isEmpty();
    }

    private String sentence(String said) {
        return new ViteFailure(this.workspace, said.formatted(this.workspace).lines().toList()).sentence().orElse("");
    }

}
