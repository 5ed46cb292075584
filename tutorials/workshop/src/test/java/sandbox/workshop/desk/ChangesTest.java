package sandbox.workshop.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesTest {

    @TempDir
    private Path workspace;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void whatIsSavedWhileACheckRunsIsLookedAtNext() throws Exception {
        var source = this.workspace.resolve("backend/A.java");
        Files.createDirectories(source.getParent());
        var changes = new Changes(this.workspace);
        for (var each : new String[] { "class A {}", "class A { }" }) {
            Files.writeString(source, each);
            changes.await();
        }
    }

    /** Or a look would call for the next. */
    @Test
    void whatAServerSaysIsNoChange() throws Exception {
        var before = Fingerprint.of(this.workspace);
        for (var each : new String[] { "node/server.log", "node/run.log", "node/npm.log", ".turn", ".running/1-1" }) {
            Files.createDirectories(this.workspace.resolve(each).getParent());
            Files.writeString(this.workspace.resolve(each), "said");
        }

        assertThat(Fingerprint.of(this.workspace)).isEqualTo(before);
    }

}
