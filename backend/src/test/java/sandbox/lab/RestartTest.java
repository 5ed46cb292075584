package sandbox.lab;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import sandbox.SandboxTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Where it is refused; that it is done, scripts/start's own test shows. */
@SandboxTest
class RestartTest {

    private static final String NOT_WATCHED = "Not started by scripts/start";

    @LocalServerPort
    private int port;

    @Test
    void whereNothingWouldStartItAgainAServerGoesOnAndSaysWhy() {
        assertThat(ask("GET", "http://localhost:" + this.port)).contains(NOT_WATCHED);

        assertThatExceptionOfType(HttpClientErrorException.Forbidden.class)
            .isThrownBy(() -> ask("POST", "http://localhost:" + this.port))
            .withMessageContaining(NOT_WATCHED);
    }

    @Test
    void whereOthersWouldLoseItToItIsNotOffered() throws Exception {
        var forOthers = new RestartController(InetAddress.getByName("0.0.0.0"), true);
        var forThisMachine = new RestartController(InetAddress.getLoopbackAddress(), true);

        assertThat(forOthers.running().whyNot()).contains("Others can reach this server");
        assertThat(forThisMachine.running().whyNot()).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "GET,http://evil.example", "POST,http://evil.example", "POST,http://localhost:1", "POST,null" })
    void noOtherPageMayAsk(String method, String origin) {
        assertThatExceptionOfType(HttpClientErrorException.Forbidden.class).isThrownBy(() -> ask(method, origin))
            .withMessageNotContaining(NOT_WATCHED);
    }

    private String ask(String method, String origin) {
        return RestClient.create("http://localhost:" + this.port)
            .method(HttpMethod.valueOf(method))
            .uri("/lab/restart")
            .header("Origin", origin)
            .retrieve()
            .body(String.class);
    }

}
