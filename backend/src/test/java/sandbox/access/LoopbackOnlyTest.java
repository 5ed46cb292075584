package sandbox.access;

import java.net.InetAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = { "/poll", "/long-poll", "/stream", "/echo", "/echo/info", "/echo/0/a/websocket",
            "/actuator/metrics", "/actuator/metrics/sandbox.sessions" })
    void whatAsksForNoPasscodeIsNotThereForOthers(String path) throws Exception {
        assertThat(get(path, "0.0.0.0")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/poll", "/echo/info" })
    void itIsThereForThisMachine(String path) throws Exception {
        assertThat(get(path, "127.0.0.1")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/coordination/info", "/pollen" })
    void theRestIsThereForAll(String path) throws Exception {
        assertThat(get(path, "0.0.0.0")).isEqualTo(200);
    }

    private static int get(String path, String address) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        new LoopbackOnly(InetAddress.getByName(address)).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

}
