package sandbox.stories;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever runs the sandbox by its script. */
@Tag("slow")
@NeedsBash
class StartTest {

    private final StartScript script = new StartScript();

    @BeforeEach
    void start() {
        this.script.isRunning();
    }

    @AfterEach
    void end() {
        this.script.close();
    }

    @Test
    void theServerStartsAgainWheneverAPageAsks() {
        var first = this.script.server();

        assertThat(this.script.asksForARestart()).startsWith("202");
        this.script.hasAnotherServerThan(first);
        var second = this.script.server();
        assertThat(this.script.asksForARestart()).startsWith("202");
        this.script.hasAnotherServerThan(second);

        assertThat(this.script.terminal().lines().dropWhile(line -> !line.startsWith("http://")).skip(1)).hasSize(2)
            .containsOnly("A page asked the server to stop and start again: it stopped, and starts in 3 s.");
    }

    @Test
    void aServerThatEndsInAnyOtherWayStaysEnded() {
        this.script.killsServer();

        assertThat(this.script.exitStatus()).isEqualTo(137);
        assertThat(this.script.terminal()).contains("The server stopped (exit status 137).");
        assertThat(this.script.hasLeftNothing()).isTrue();
    }

    @Test
    void whoEndsTheScriptBeforeTheServerIsBackHasNoServer() {
        this.script.asksForARestart();
        this.script.says("starts in 3 s");

        assertThat(this.script.isEnded().exitStatus()).isEqualTo(143);
        assertThat(this.script.hasLeftNothing()).isTrue();
    }

}
