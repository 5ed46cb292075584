package sandbox.faults;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class HandshakeTest {

    private static final String INFO = "GET /coordination/info HTTP/1.1\r\nHost: a\r\n\r\n";

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private static final String UPGRADE = """
            GET /coordination/1/a/websocket HTTP/1.1\r
            Host: a\r
            Connection: Upgrade\r
            upgrade: WebSocket\r
            Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r
            Sec-WebSocket-Version: 13\r
            \r
            """;

    private static final String POST = "POST /a/xhr_send HTTP/1.1\r\nContent-Length: %s\r\n\r\n%s"
        .formatted(UPGRADE.length(), UPGRADE);

    private static final String CHUNKED = "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n%x;a=b\r\n%s\r\n0\r\n\r\n"
        .formatted(UPGRADE.length(), UPGRADE);

    private static final String FRAME = "\u0081\u0085\0\0\0\0hello" + UPGRADE;

    @RegisterExtension
    private final Rig rig = new Rig();

    @Test
    void anUpgradeIsRefusedAndOtherRequestsOfTheSameConnectionFlow() throws IOException {
        this.rig.proxy.set(new Fault.RefuseUpgrade(false));
        var browser = this.rig.browses();
        var server = this.rig.serves();

        browser.says(INFO);
        assertThat(server.hears(INFO)).isEqualTo(INFO);
        browser.says(UPGRADE);
        assertThat(browser.hears("HTTP/1.1 400 Bad Request")).isEqualTo("HTTP/1.1 400 Bad Request");
        browser.says(INFO);
        assertThat(server.hears(INFO)).isEqualTo(INFO);
    }

    @Test
    void whatOnlyLooksLikeAnUpgradeInABodyIsNone() throws IOException {
        this.rig.proxy.set(new Fault.RefuseUpgrade(false));
        var browser = this.rig.browses();
        var server = this.rig.serves();

        for (var request : new String[] { POST, CHUNKED, INFO, CHUNKED, POST }) {
            browser.says(request);
            assertThat(server.hears(request)).isEqualTo(request);
        }
    }

    @Test
    void aHeadMayComeInSeveralReads() throws IOException {
        this.rig.proxy.set(new Fault.RefuseUpgrade(false));
        var browser = this.rig.browses();

        for (var character : UPGRADE.split("")) {
            browser.says(character);
        }

        assertThat(browser.hears("HTTP/1.1 400")).isEqualTo("HTTP/1.1 400");
    }

    @Test
    void anOpenWebSocketIsNoRequest() throws IOException {
        var browser = this.rig.browses().says(UPGRADE);
        var server = this.rig.serves();
        assertThat(server.hears(UPGRADE)).isEqualTo(UPGRADE);

        this.rig.proxy.set(new Fault.RefuseUpgrade(false));
        browser.says(FRAME);

        assertThat(server.hears(FRAME)).isEqualTo(FRAME);
    }

    @Test
    void whatIsNoHttpPasses() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();

        browser.says("GE").says("hello");

        assertThat(server.hears("GEhello")).isEqualTo("GEhello");
    }

    @Test
    void anUpgradeThatHangsIsNeverAnsweredAndOthersAre() throws IOException {
        this.rig.proxy.set(new Fault.RefuseUpgrade(true));
        var hanging = this.rig.browses().says(UPGRADE);
        var server = this.rig.serves();

        this.rig.browses().says(INFO);
        assertThat(this.rig.serves().hears(INFO)).isEqualTo(INFO);

        hanging.close();
        assertThat(server.end()).isEqualTo("FIN");
    }

    @Test
    void aSlowHandshakeHoldsOnlyTheAnswerToItsPath() throws IOException {
        this.rig.proxy.set(new Fault.SlowHandshake("/websocket", Duration.ofHours(1)));
        var waiting = this.rig.browses().says(UPGRADE);
        var slow = this.rig.serves();
        assertThat(slow.hears(UPGRADE)).isEqualTo(UPGRADE);
        slow.says(ANSWER);

        var other = this.rig.browses().says(INFO);
        var quick = this.rig.serves();
        assertThat(quick.hears(INFO)).isEqualTo(INFO);
        quick.says(ANSWER);
        assertThat(other.hears(ANSWER)).isEqualTo(ANSWER);
        assertThat(waiting.socket().getInputStream().available()).isZero();

        this.rig.proxy.lift(Fault.SlowHandshake.class);
        assertThat(waiting.hears(ANSWER)).isEqualTo(ANSWER);
    }

    @Test
    void aSlowHandshakeIsAnsweredInTheEndThoughTheServerHasHungUp() throws IOException {
        this.rig.proxy.set(new Fault.SlowHandshake("/info", Duration.ofMillis(300)));
        long start = System.nanoTime();
        var browser = this.rig.browses().says(INFO);
        var server = this.rig.serves();
        assertThat(server.hears(INFO)).isEqualTo(INFO);
        server.says(ANSWER).close();

        assertThat(browser.hears(ANSWER)).isEqualTo(ANSWER);
        assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofMillis(300).toNanos());
        assertThat(browser.end()).isEqualTo("FIN");
    }

    @Test
    void whatIsAskedAfterASlowHandshakeIsAnsweredAtOnce() throws IOException {
        this.rig.proxy.set(new Fault.SlowHandshake("/info", Duration.ofMillis(300)));
        var browser = this.rig.browses().says(INFO);
        var server = this.rig.serves();
        server.hears(INFO);
        server.says(ANSWER);
        browser.hears(ANSWER);

        this.rig.proxy.set(new Fault.SlowHandshake("/info", Duration.ofHours(1)));
        browser.says(POST);
        server.hears(POST);
        server.says(ANSWER);

        assertThat(browser.hears(ANSWER)).isEqualTo(ANSWER);
    }

    @Test
    void whoWantsPlainTextGetsHandshakesWithoutExtensions() throws IOException {
        this.rig.watchedBy(new Traffic() {

            @Override
            public boolean wantsPlainText() {
                return true;
            }

        });
        this.rig.browses().says(UPGRADE);

        var plain = UPGRADE.replaceAll("Sec-WebSocket-Extensions.*\r\n", "");
        assertThat(this.rig.serves().hears(plain)).isEqualTo(plain);
    }

}
