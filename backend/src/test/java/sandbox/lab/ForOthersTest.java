package sandbox.lab;

import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import sandbox.SandboxApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A server that others can reach. */
class ForOthersTest {

    @Test
    void othersGetNoFaultsUnlessSwitchedOn() {
        try (var sandbox = start("false")) {
            assertThatExceptionOfType(HttpClientErrorException.Forbidden.class).isThrownBy(() -> open(sandbox))
                .withMessageContaining("sandbox.faults.for-others=true allows them");
        }
        try (var sandbox = start("true")) {
            assertThat(open(sandbox)).contains("\"port\":");
        }
    }

    private static ServletWebServerApplicationContext start(String forOthers) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(SandboxApplication.class).run(
                "--server.port=0", "--server.address=0.0.0.0", "--sandbox.passcode=of our own",
                "--spring.datasource.url=jdbc:h2:mem:for-others-" + forOthers,
                "--sandbox.faults.for-others=" + forOthers);
    }

    private static String open(ServletWebServerApplicationContext sandbox) {
        return RestClient.create("http://localhost:" + sandbox.getWebServer().getPort())
            .post()
            .uri("/faults")
            .retrieve()
            .body(String.class);
    }

}
