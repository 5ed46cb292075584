package sandbox.workshop.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sandbox.servers.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TurnTest {

    @TempDir
    private Path workspace;

    @Test
    void whoWaitsSaysSoOnceAndComesNext() throws Exception {
        var said = new LinkedBlockingQueue<String>();
        var first = Turn.in(this.workspace, said::add);
        var second = CompletableFuture.supplyAsync(() -> Turn.in(this.workspace, said::add));

        assertThat(said.poll(30, TimeUnit.SECONDS)).startsWith("Waiting for another command");
        assertThat(second).isNotDone();
        first.close();
        second.get(30, TimeUnit.SECONDS).close();
        assertThat(said).isEmpty();
    }

    @Test
    void whoIsKilledLetsTheNextOneIn() throws Exception {
        var process = Other.main(Holder.class, this.workspace);
        assertThat(process.inputReader().readLine()).isEqualTo("mine");
        var said = new LinkedBlockingQueue<String>();
        var next = CompletableFuture.supplyAsync(() -> Turn.in(this.workspace, said::add));

        assertThat(said.poll(30, TimeUnit.SECONDS)).startsWith("Waiting for another command");
        process.destroyForcibly().waitFor();
        next.get(30, TimeUnit.SECONDS).close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithAWayOut() throws Exception {
        Files.createDirectory(this.workspace.resolve(".turn"));

        assertThatThrownBy(() -> Turn.in(this.workspace, List.of()::add)).isInstanceOf(Trouble.class)
            .hasMessageContaining("cannot be written")
            .extracting(trouble -> ((Trouble) trouble).wayOut())
            .asString()
            .contains("SANDBOX_WORKSHOP");
    }

    static final class Holder {

        public static void main(String[] folder) throws Exception {
            Turn.in(Path.of(folder[0]), System.out::println);
            System.out.println("mine");
            new CountDownLatch(1).await(10, TimeUnit.MINUTES);
        }

    }

}
