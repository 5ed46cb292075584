package sandbox.limits;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import org.springframework.web.socket.sockjs.transport.session.AbstractHttpSockJsSession;

import sandbox.Inbox;
import sandbox.RawSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.StompTestClient;
import sandbox.sessions.OpenSessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("direct")
@SandboxTest
@TestPropertySource(properties = { "sandbox.messages-per-second=1000", "server.tomcat.connection-timeout=60s" })
class SlowReadersTest {

    private static final int SLOTHS = 2 * Runtime.getRuntime().availableProcessors() + 2;

    private static final String LONG = "x".repeat(2_000);

    /** Each holds a thread; there are fewer of those that carry frames out. */
    @Test
    void whoDoesNotReadOverHttpDelaysNobody(StompClients stomp, @Autowired OpenSessions sessions) {
        var alice = stomp.connectAs("alice");
        var heard = alice.subscribe("/topic/chat_demo");
        says(100, alice, heard);

        var sloths = IntStream.range(0, SLOTHS).mapToObj(each -> new Sloth(stomp.port(), each)).toList();
        sloths.forEach(Sloth::asksForMoreThanItReads);
        await().atMost(StompClients.PATIENCE).until(() -> threadsThatWrite() == SLOTHS);
        alice.send("/app/chat_demo", Map.of("info", "Anybody awake?"));

        assertThat(heard.next().path("info").asString()).isEqualTo("Anybody awake?");
        assertThat(sessions.all()).hasSize(1 + SLOTHS);
        sloths.forEach(Sloth::close);
    }

    @Test
    void whoReadsTooSlowlyIsToldSo(StompClients stomp, @Autowired MeterRegistry meters) {
        var sloth = stomp.webSocket()
            .connectsAs("sloth")
            .sends("SUBSCRIBE\nid:room\ndestination:/topic/chat_demo\n\n")
            .stopsReading();
        var alice = stomp.connectAs("alice");
        var heard = alice.subscribe("/topic/chat_demo");
        var cut = meters.counter("sandbox.cut");
        var before = cut.count();
        IntStream.range(0, 1_000).takeWhile(each -> cut.count() == before).forEach(each -> says(1, alice, heard));
        // the goodbye waits too
        says(200, alice, heard);

        sloth.readsAgain();

        assertThat(sloth.answer()).endsWith(" 4500");
    }

    private static void says(int times, StompTestClient alice, Inbox<?> heard) {
        IntStream.range(0, times).forEach(each -> alice.send("/app/chat_demo", Map.of("info", LONG)));
        heard.next(times);
    }

    private static long threadsThatWrite() {
        return Thread.getAllStackTraces()
            .values()
            .stream()
            .filter(calls -> Arrays.stream(calls)
                .anyMatch(call -> call.getClassName().equals(AbstractHttpSockJsSession.class.getName())))
            .count();
    }

    /**
     * With buffers as small as those of a long way, since this machine's own takes
     * megabytes.
     */
    @TestConfiguration
    static class SmallBuffers {

        @Bean
        TomcatConnectorCustomizer smallBuffers() {
            return connector -> connector.setProperty("socket.txBufSize", "8192");
        }

    }

    /** Listens over SockJS's xhr_streaming, and reads no more than that it is open. */
    private static final class Sloth {

        private final RawSocket socket;

        private final RestClient says;

        private Sloth(int port, int number) {
            var session = "/coordination/0/sloth" + number;
            this.says = RestClient.create("http://localhost:%s%s/xhr_send".formatted(port, session));
            this.socket = new RawSocket(port, 4096);
            this.socket
                .sends("POST %s/xhr_streaming HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
                    .formatted(session))
                .hearsUntil("\no\n");
            says("CONNECT\\naccept-version:1.2\\nlogin:sloth %s\\npasscode:workshop\\n\\n".formatted(number));
        }

        private void asksForMoreThanItReads() {
            says("SUBSCRIBE\\nid:1\\ndestination:/app/chat_demo/since/0\\n\\n");
        }

        private void says(String frame) {
            this.says.post().body("[\"" + frame + "\\u0000\"]").retrieve().toBodilessEntity();
        }

        private void close() {
            this.socket.close();
        }

    }

}
