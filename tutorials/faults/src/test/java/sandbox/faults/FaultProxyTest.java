package sandbox.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class FaultProxyTest {

    private static final String LOST = "lost ".repeat(2_000_000);

    @RegisterExtension
    private final Rig rig = new Rig();

    @Test
    void everythingPassesWhileNoFaultIsOn() throws IOException {
        assertThatALineWorks();
        assertThat(this.rig.proxy.connections()).isEqualTo(1);
    }

    @Test
    void theEndOfOneSideIsTheEndOfTheOther() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();

        browser.says("bye").close();

        assertThat(server.end()).isEqualTo("byeFIN");
        server.close();
        await().atMost(Line.PATIENCE).until(() -> this.rig.proxy.connections() == 0);
    }

    @Test
    void aServerThatIsDownIsAReset() throws IOException {
        try (var nobody = Server.start(); var proxy = FaultProxy.before(nobody.port())) {
            nobody.close();

            assertThat(Line.to(proxy.port()).end()).isEqualTo("RST");
        }
    }

    @Test
    void aCutResetsBothSides() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();

        this.rig.proxy.set(new Fault.Cut());

        assertThat(browser.end()).isEqualTo("RST");
        assertThat(server.end()).isEqualTo("RST");
        assertThat(this.rig.proxy.connections()).isZero();
    }

    @Test
    void newConnectionsAreResetUntilTheCutIsLifted() throws IOException {
        this.rig.proxy.set(new Fault.Cut());
        assertThat(this.rig.browses().end()).isEqualTo("RST");

        this.rig.proxy.lift(Fault.Cut.class);

        assertThatALineWorks();
    }

    @Test
    void aCutForTheMomentLeavesNewConnectionsAlone() throws IOException {
        var browser = this.rig.browses();

        this.rig.proxy.set(new Fault.Cut(), Duration.ZERO);

        assertThat(browser.end()).isEqualTo("RST");
        this.rig.serves();
        assertThatALineWorks();
    }

    @Test
    void aCloseIsAFinAndNoReset() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();

        this.rig.proxy.set(new Fault.Close());

        assertThat(browser.end()).isEqualTo("FIN");
        assertThat(server.end()).isEqualTo("FIN");
        browser.close();
        server.close();
        await().atMost(Line.PATIENCE).until(() -> this.rig.proxy.connections() == 0);
        assertThat(this.rig.browses().end()).isEqualTo("FIN");
    }

    @Test
    void aCloseEndsEvenWhatNobodyClosesInReturn() throws IOException {
        this.rig.browses();
        this.rig.serves();

        this.rig.proxy.set(new Fault.Close());

        await().atMost(Line.PATIENCE).until(() -> this.rig.proxy.connections() == 0);
    }

    @ParameterizedTest
    @CsvSource({ "true,true", "true,false", "false,true" })
    void whatIsSwallowedVanishesAndTheOtherDirectionFlows(boolean up, boolean down) throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();
        this.rig.proxy.set(new Fault.Swallow(up, down));

        sends(browser, server, up);
        sends(server, browser, down);
        this.rig.proxy.set(new Fault.Cut());

        assertThat(browser.end()).isEqualTo("RST");
        assertThat(server.end()).isEqualTo("RST");
    }

    /** Ten megabytes can be sent only if somebody takes them in. */
    private static void sends(Line from, Line to, boolean swallowed) throws IOException {
        from.says(swallowed ? LOST : "hi");
        if (!swallowed) {
            assertThat(to.hears("hi")).isEqualTo("hi");
        }
    }

    @Test
    void aConnectionThatLostBytesStaysDeadAndNewOnesWork() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();
        this.rig.proxy.set(new Fault.Swallow(true, true));
        browser.says(LOST);
        server.says(LOST);

        this.rig.proxy.lift(Fault.Swallow.class);

        browser.says("anyone?" + LOST);
        server.says("hello?" + LOST);
        assertThat(this.rig.proxy.connections()).isEqualTo(1);
        assertThatALineWorks();
        this.rig.proxy.set(new Fault.Cut());
        assertThat(browser.end() + server.end()).isEqualTo("RSTRST");
    }

    @Test
    void aSwallowThatTookNothingLeavesNoHarm() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();

        this.rig.proxy.set(new Fault.Swallow(true, true));
        this.rig.proxy.lift(Fault.Swallow.class);

        browser.says("still here");
        assertThat(server.hears("still here")).isEqualTo("still here");
    }

    @Test
    void theServerNeverHearsThatASwallowedBrowserLeft() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();
        this.rig.proxy.set(new Fault.Swallow(true, false));

        browser.says(LOST).socket().shutdownOutput();
        server.says("are you there?");

        assertThat(browser.hears("are you there?")).isEqualTo("are you there?");
        assertThat(this.rig.proxy.connections()).isEqualTo(1);
        this.rig.proxy.set(new Fault.Cut());
        assertThat(server.end()).isEqualTo("RST");
    }

    @Test
    void delayedPiecesArriveLaterInOrderAndTogether() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();
        this.rig.proxy.set(new Fault.Delay(Duration.ofMillis(500), Duration.ofMillis(200)));

        var sent = new StringBuilder();
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            browser.says("piece %s ".formatted(i));
            sent.append("piece %s ".formatted(i));
        }

        assertThat(server.hears(sent.toString())).isEqualTo(sent.toString());
        // one after another would be 50 s
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(500),
                Duration.ofSeconds(45));
    }

    @Test
    void aDelayCostsNoThroughput() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();
        this.rig.proxy.set(new Fault.Delay(Duration.ofHours(1), Duration.ZERO));

        // all of it is under way before anything has arrived
        browser.says("x".repeat(8 * 1024 * 1024));
        this.rig.proxy.lift(Fault.Delay.class);

        assertThat(server.hears(8 * 1024 * 1024)).hasSize(8 * 1024 * 1024);
    }

    @Test
    void aThrottledLineCarriesNoMoreThanItMay() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();
        this.rig.proxy.set(new Fault.Throttle(20_000));

        long start = System.nanoTime();
        browser.says("x".repeat(20_000));

        assertThat(server.hears(20_000)).hasSize(20_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(850));
    }

    @Test
    void nobodyListensWhileConnectionsAreRefused() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();

        this.rig.proxy.set(new Fault.Refuse());

        assertThatExceptionOfType(ConnectException.class).isThrownBy(this.rig::browses);
        browser.says("still here");
        assertThat(server.hears("still here")).isEqualTo("still here");
        this.rig.proxy.restore();
        assertThatALineWorks();
    }

    @Test
    void aFaultForATimeEndsByItself() throws IOException {
        this.rig.proxy.set(new Fault.Refuse(), Duration.ofMillis(300));
        this.rig.proxy.set(new Fault.Throttle(10), Duration.ofMillis(300));

        await().atMost(Line.PATIENCE).until(() -> this.rig.proxy.faults().isEmpty());

        assertThatALineWorks();
    }

    @Test
    void whatIsOnIsToldWithItsEnd() {
        this.rig.proxy.set(new Fault.Cut());
        this.rig.proxy.set(new Fault.Throttle(10), Duration.ofHours(1));

        assertThat(this.rig.proxy.faults()).containsEntry(new Fault.Cut(), Instant.MAX)
            .hasEntrySatisfying(new Fault.Throttle(10), end -> assertThat(end).isAfter(Instant.now()));
        this.rig.proxy.restore();
        assertThat(this.rig.proxy.faults()).isEmpty();
    }

    @Test
    void aTakenPortIsSaid() throws IOException {
        try (var taken = Server.start()) {
            assertThatExceptionOfType(java.io.UncheckedIOException.class)
                .isThrownBy(() -> FaultProxy.before(1, taken.port(), Traffic.UNSEEN));
        }
    }

    private void assertThatALineWorks() throws IOException {
        var browser = this.rig.browses();
        var server = this.rig.serves();
        browser.says("up");
        assertThat(server.hears("up")).isEqualTo("up");
        server.says("down");
        assertThat(browser.hears("down")).isEqualTo("down");
    }

}
