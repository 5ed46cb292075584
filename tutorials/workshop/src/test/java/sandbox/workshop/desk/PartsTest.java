package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.servers.Places;
import sandbox.servers.Trouble;
import sandbox.workshop.book.Book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PartsTest {

    @TempDir
    private Path workspace;

    @BeforeEach
    void isAsAfterChapter4() throws IOException {
        Book.read(Places.book()).after(4).writeTo(this.workspace);
    }

    @Test
    void theBooksOwnAreAllThere() {
        assertThatCode(() -> new Parts(this.workspace).areThere()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "package.json", "vite.config.ts", "src/main.ts" })
    void oneThatIsMissingIsNamedWithTheWayToHaveIt(String name) throws IOException {
        Files.delete(this.workspace.resolve("frontend").resolve(name));

        assertThatThrownBy(() -> new Parts(this.workspace).areThere()).isInstanceOf(Trouble.class)
            .hasMessageStartingWith("There is no frontend/" + name)
            .satisfies(trouble -> assertThat(((Trouble) trouble).wayOut()).contains("scripts/workshop given 4"));
    }

    @Test
    void aConfigurationInJavaScriptWillDo() throws IOException {
        var frontend = this.workspace.resolve("frontend");
        Files.move(frontend.resolve("vite.config.ts"), frontend.resolve("vite.config.js"));

        assertThatCode(() -> new Parts(this.workspace).areThere()).doesNotThrowAnyException();
    }

}
