package sandbox.workshop.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sandbox.servers.Patience;

import static org.assertj.core.api.Assertions.assertThat;

class LeftoversTest {

    @TempDir
    private Path workspace;

    @Test
    void whatAKilledCommandHadStartedIsEnded() throws Exception {
        var command = Other.main(Command.class, this.workspace);
        var server = ProcessHandle.of(Long.parseLong(command.inputReader().readLine())).orElseThrow();
        Patience.USUAL.until("%s s, and nothing was noted", () -> notes().contains(server.pid() + "-"), this::notes);

        assertThat(Leftovers.in(this.workspace).end()).as("while the command works").isZero();
        assertThat(server.isAlive()).isTrue();
        command.destroyForcibly().waitFor();

        assertThat(server.isAlive()).isTrue();
        assertThat(Leftovers.in(this.workspace).end()).isEqualTo(1);
        Patience.USUAL.until("%s s, and it runs", () -> server.info().command().isEmpty(), () -> "");
        assertThat(Leftovers.in(this.workspace).end()).as("the next time").isZero();
    }

    @Test
    void anotherProcessWithTheSameNumberIsLeftAlone() throws Exception {
        var other = Other.main(Sleeper.class, this.workspace);
        try {
            var folder = Files.createDirectories(this.workspace.resolve(".running"));
            Files.writeString(folder.resolve("999999999-1"), other.pid() + "-1000\n" + "nonsense\n");

            assertThat(Leftovers.in(this.workspace).end()).isZero();
            assertThat(other.isAlive()).isTrue();
            assertThat(folder).isEmptyDirectory();
        }
        finally {
            other.destroyForcibly();
        }
    }

    private String notes() {
        try (var files = Files.list(this.workspace.resolve(".running"))) {
            var all = new StringBuilder();
            for (var file : files.toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
        catch (Exception notYet) {
            return "";
        }
    }

    static final class Command {

        public static void main(String[] workspace) throws Exception {
            Leftovers.in(Path.of(workspace[0])).note();
            System.out.println(Other.main(Sleeper.class, Path.of(workspace[0])).pid());
            new CountDownLatch(1).await(10, TimeUnit.MINUTES);
        }

    }

    static final class Sleeper {

        public static void main(String[] nothing) throws Exception {
            new CountDownLatch(1).await(10, TimeUnit.MINUTES);
        }

    }

}
