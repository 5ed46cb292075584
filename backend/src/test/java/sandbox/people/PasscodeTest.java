package sandbox.people;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import sandbox.SandboxApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class PasscodeTest {

    @Test
    void theDefaultPasscodeWillNotDoWhereOthersCanReachIt(CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--server.address=0.0.0.0"));

        assertThat(output).contains("with the default passcode").contains("--sandbox.passcode=");
    }

    @Test
    void aPasscodeOfOnesOwnWillDo() {
        try (var server = start("--server.address=0.0.0.0", "--sandbox.passcode=correct horse")) {
            assertThat(server.isRunning()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        var elsewhere = Stream.of("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:passcode");
        return SpringApplication.run(SandboxApplication.class,
                Stream.concat(Stream.of(settings), elsewhere).toArray(String[]::new));
    }

}
