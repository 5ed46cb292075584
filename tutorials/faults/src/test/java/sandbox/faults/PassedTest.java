package sandbox.faults;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class PassedTest {

    private static final String GET = "GET /info HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final String POST = "POST /xhr HTTP/1.1\r\nContent-Length: 5\r\n\r\nGET /";

    private static final String UPGRADE = "GET /websocket HTTP/1.1\r\nUpgrade: websocket\r\n\r\n";

    private static final String REFUSAL = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\n"
            + "Content-Length: 35\r\n\r\nThis proxy knows nothing but HTTP.\n";

    @RegisterExtension
    private final Rig rig = new Rig();

    @Test
    void everyByteCountsHeadersToo() throws IOException {
        asksAndHears(GET, "HTTP/1.1 200 OK\r\n\r\n");
        asksAndHears(POST, "x".repeat(1_000_000));

        assertThat(this.rig.proxy.passed())
            .isEqualTo(new Passed(2, 2, GET.length() + POST.length(), "HTTP/1.1 200 OK\r\n\r\n".length() + 1_000_000));
    }

    @Test
    void whatIsOverStillCounts() throws IOException {
        asksAndHears(GET, "hello");

        this.rig.proxy.set(new Fault.Cut());

        assertThat(this.rig.proxy.passed()).isEqualTo(new Passed(1, 1, GET.length(), 5));
    }

    @Test
    void aConnectionCarriesManyRequestsAndFramesAreNone() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();

        browser.says(POST + GET).says(UPGRADE).says("\u0081GET / HTTP/1.1\r\n\r\n");
        server.hears(POST + GET + UPGRADE + "\u0081GET / HTTP/1.1\r\n\r\n");

        assertThat(this.rig.proxy.passed().requests()).isEqualTo(3);
        assertThat(this.rig.proxy.passed().connections()).isEqualTo(1);
    }

    @Test
    void whatIsSwallowedHasNotPassed() throws IOException {
        var browser = this.rig.browses();
        this.rig.serves();
        this.rig.proxy.set(new Fault.Swallow(true, false));

        browser.says(GET + "lost ".repeat(2_000_000));

        assertThat(this.rig.proxy.passed()).isEqualTo(new Passed(1, 0, 0, 0));
    }

    @Test
    void whatWaitsHasNotPassedYet() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();
        this.rig.proxy.set(new Fault.Throttle(1));

        browser.says(GET);
        server.hears("G");

        assertThat(this.rig.proxy.passed().up()).isBetween(1L, (long) GET.length() - 1);
    }

    @Test
    void aRequestThatTheProxyRefusesWasOneAndItsAnswerCameDown() throws IOException {
        this.rig.proxy.set(new Fault.RefuseUpgrade(false));

        var browser = this.rig.browses().says(UPGRADE);

        assertThat(browser.hears(REFUSAL)).isEqualTo(REFUSAL);
        assertThat(this.rig.proxy.passed()).isEqualTo(new Passed(1, 1, 0, REFUSAL.length()));
    }

    private void asksAndHears(String request, String answer) throws IOException {
        var browser = this.rig.browses().says(request);
        var server = this.rig.serves();
        assertThat(server.hears(request)).isEqualTo(request);
        server.says(answer);
        assertThat(browser.hears(answer)).isEqualTo(answer);
    }

}
