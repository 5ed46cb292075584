package sandbox.servers.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import sandbox.servers.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sleep, and no cluster either")
class RosterTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private Process process;

    @BeforeEach
    void start() throws IOException {
        this.process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        this.process.destroyForcibly();
    }

    @RepeatedTest(20) // one that ends as it is asked to may be gone at any moment
    void whatAKilledLauncherLeftIsNamedAndEnded() throws IOException {
        new Roster(this.folder).enter("RabbitMQ", this.process.toHandle());

        new Roster(this.folder).takeOver(this.said::add);

        assertThat(this.process.isAlive()).isFalse();
        assertThat(this.said).containsExactly("A start that was killed has left these running, which are ended now: "
                + "RabbitMQ (process %s)".formatted(this.process.pid()));
    }

    @Test
    void whoRunsWithItsLauncherIsLeftAlone() {
        new Roster(this.folder).takeOver(this.said::add);
        new Roster(this.folder).enter("RabbitMQ", this.process.toHandle());

        assertThatExceptionOfType(Trouble.class).isThrownBy(() -> new Roster(this.folder).takeOver(this.said::add))
            .withMessageContaining("started by process %s".formatted(ProcessHandle.current().pid()));
        assertThat(this.process.isAlive()).isTrue();
    }

    @Test
    void anotherProcessThatHasTheNumberNowIsLeftAlone() throws IOException {
        Files.writeString(this.folder.resolve("processes"),
                "%s 2026-01-31T09:00:00Z RabbitMQ%n".formatted(this.process.pid()));

        new Roster(this.folder).takeOver(this.said::add);

        assertThat(this.process.isAlive()).isTrue();
        assertThat(this.said).isEmpty();
    }

}
