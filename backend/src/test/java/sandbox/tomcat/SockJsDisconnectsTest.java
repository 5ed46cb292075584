package sandbox.tomcat;

import java.io.IOException;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** On a server it depends on which of two threads is first. */
class SockJsDisconnectsTest {

    @ParameterizedTest
    @CsvSource({ "/coordination/0/a/xhr_streaming,true", "/coordination/0/a/eventsource,true",
            "/coordination/0/a/xhr,true", "/lab/polling/stream,false", "/,false" })
    void anAnswerOfSockJsEndsWithWhoReadIt(String path, boolean ends) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setAsyncSupported(true);
        new SockJsDisconnects().doFilter(request, new MockHttpServletResponse(),
                (asked, answer) -> asked.startAsync(asked, answer));

        tellThatNobodyReads(request);

        assertThat(request.isAsyncStarted()).isEqualTo(!ends);
    }

    private static void tellThatNobodyReads(ServletRequest request) throws IOException {
        var async = (MockAsyncContext) request.getAsyncContext();
        for (var listener : async.getListeners()) {
            listener.onError(new AsyncEvent(async, new IOException("Broken pipe")));
        }
    }

}
