package sandbox.transport;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import jakarta.websocket.RemoteEndpoint;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.web.socket.CloseStatus;

import sandbox.StompClients;
import sandbox.messaging.MessagingMetrics;
import sandbox.tomcat.InlineSendResults;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

class AsyncSenderTest {

    /** Neither takes what is sent nor says that it does not. */
    private final RemoteEndpoint.Async stuck = (RemoteEndpoint.Async) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] { RemoteEndpoint.Async.class }, (stuck, call, with) -> null);

    private final BlockingQueue<CloseStatus> cut = new LinkedBlockingQueue<>();

    private final AsyncSender sending = new AsyncSender(this.stuck, this.cut::add, Duration.ofMillis(100),
            new SendExecutors(new InlineSendResults()), new MessagingMetrics(new SimpleMeterRegistry()));

    /**
     * A client can take a message so slowly that Tomcat's timeout begins anew and anew.
     */
    @Test
    void whatIsUnderWayHoldsUpTheEndForSoLongAtMost() throws InterruptedException {
        this.sending.add("a long message");
        this.sending.run();

        assertThat(this.sending.close(CloseStatus.SESSION_NOT_RELIABLE)).isFalse();

        assertThat(this.cut.poll(StompClients.PATIENCE.toSeconds(), SECONDS))
            .isEqualTo(CloseStatus.SESSION_NOT_RELIABLE);
    }

    @Test
    void nothingIsSentBehindWhatWasThrownAway() {
        this.sending.end();
        this.sending.add("from one who had looked before");
        this.sending.run();

        assertThat(this.sending.close(CloseStatus.SESSION_NOT_RELIABLE)).isTrue();
    }

}
