package sandbox.tomcat;

import io.micrometer.observation.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class SockJsObservationsTest {

    @ParameterizedTest
    @CsvSource({ "/coordination/000/abcdefgh/websocket, false", "/coordination/websocket, false",
            "/lab/without-websocket/000/abcdefgh/xhr_streaming, false", "/coordination/info, true", "/, true" })
    void whatSockJsAsksForIsNoPage(String path, boolean observed) {
        var asked = new ServerRequestObservationContext(new MockHttpServletRequest("GET", path),
                new MockHttpServletResponse());

        assertThat(new SockJsObservations().test("http.server.requests", asked)).isEqualTo(observed);
    }

    @Test
    void othersAreObservedAsEver() {
        assertThat(new SockJsObservations().test("tasks.scheduled.execution", new Observation.Context())).isTrue();
    }

}
