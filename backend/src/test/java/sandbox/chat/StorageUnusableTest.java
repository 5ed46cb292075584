package sandbox.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import sandbox.SandboxApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class StorageUnusableTest {

    @TempDir
    private Path data;

    @Test
    void aFileThatIsNoHistoryIsNamedInASentence(CapturedOutput output) throws IOException {
        var file = Files.createDirectories(this.data.resolve("0")).resolve("chat.mv.db");
        Files.writeString(file, "not H2's ".repeat(2_000));

        assertThatThrownBy(
                () -> SpringApplication.run(SandboxApplication.class, "--server.port=0", "--sandbox.data=" + this.data))
            .isInstanceOf(Exception.class);

        assertThat(output).contains("What was said is kept in " + file, "or move it away: then the room is empty.")
            .doesNotContain("\tat ");
    }

}
