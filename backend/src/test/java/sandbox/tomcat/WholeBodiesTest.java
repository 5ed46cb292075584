package sandbox.tomcat;

import java.util.stream.IntStream;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import sandbox.RawSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies that come slowly, or are too large, are nobody's trouble but their sender's. */
@SandboxTest
@TestPropertySource(properties = { "sandbox.body-within=2s", "server.tomcat.threads.max=10" })
class WholeBodiesTest {

    @Test
    void thirtySlowOnesHoldNoneOfTenThreads(StompClients stomp) {
        var slow = IntStream.range(0, 30).mapToObj(n -> post(stomp, "Content-Length: 1000", "[")).toList();

        stomp.connectAs("alice").subscribe("/topic/chat_demo");

        assertThat(slow).extracting(RawSocket::head).allMatch(head -> head.startsWith("HTTP/1.1 408"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Content-Length: 300000", "Transfer-Encoding: chunked" })
    void oneOverAQuarterOfAMegabyteIsRefused(String length, StompClients stomp) {
        var body = "493e0\r\n" + "[".repeat(300_000);

        assertThat(post(stomp, length, body).head()).startsWith("HTTP/1.1 413");
    }

    /** The filters before have been passed, though what follows comes later. */
    @ParameterizedTest
    @ValueSource(strings = { "Content-Length: 2", "Content-Length: 0" })
    void anAnswerToABodyIsAsSafeAsAnyOther(String length, StompClients stomp) {
        assertThat(post(stomp, length, "[]").head()).contains("X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b",
            "nonsense" })
    void aFrameIsReadWhateverItsBodyIsCalled(String type, StompClients stomp) {
        var session = "POST /coordination/0/%s/".formatted(UUID.randomUUID());
        new RawSocket(stomp.port()).asks(session + "xhr").head();

        var answer = new RawSocket(stomp.port())
            .sends("%sxhr_send HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 6\r\n\r\n[\"\\n\"]"
                .formatted(session, type))
            .head();

        assertThat(answer).startsWith("HTTP/1.1 204");
    }

    private static RawSocket post(StompClients stomp, String length, String body) {
        return new RawSocket(stomp.port()).sends(
                "POST /coordination/0/a/xhr_send HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n%s".formatted(length, body));
    }

}
