package sandbox.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sandbox.SandboxTest;
import sandbox.faults.FaultProxy;
import sandbox.faults.Traffic;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.scheduling.TaskScheduler;

import sandbox.access.ServerPorts;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class FaultProxiesTest {

    @LocalServerPort
    private int server;

    private Instant now = Instant.now();

    private final FaultProxies proxies;

    FaultProxiesTest(@Autowired ServerPorts ports, @Autowired TaskScheduler messageBrokerTaskScheduler) {
        this.proxies = new FaultProxies(InetAddress.getLoopbackAddress(), ports, () -> this.now,
                messageBrokerTaskScheduler);
    }

    @AfterEach
    void closeAll() {
        this.proxies.closeAll();
    }

    @Test
    void whenAllAreTakenThereIsNoneUntilOneIsClosed() {
        var keys = openAll();
        assertThat(keys).hasSizeBetween(1, 16);

        this.proxies.close(keys.get(0));

        assertThat(this.proxies.open(this.server, null)).isPresent();
    }

    @Test
    void aPortOfAnotherProgramIsPassedOver() throws IOException {
        var first = open();
        this.proxies.closeAll();

        try (var taken = FaultProxy.before(1, first.port(), Traffic.UNSEEN)) {
            assertThat(open().port()).isGreaterThan(taken.port());
        }
    }

    @Test
    void whatNobodyRenewsIsClosed() {
        var keys = openAll();
        var abandoned = keys.stream().map(key -> this.proxies.find(key).orElseThrow()).toList();

        passes(FaultProxies.LEASE.plusSeconds(1));

        assertThat(this.proxies.find(keys.get(0))).isEmpty();
        assertThat(abandoned).allMatch(FaultProxy::isGone);
        assertThat(openAll()).hasSameSizeAs(keys);
    }

    @Test
    void whatIsRenewedStays() {
        var key = this.proxies.open(this.server, null).orElseThrow();

        passes(FaultProxies.LEASE.minusSeconds(1));
        assertThat(this.proxies.find(key)).isPresent();
        passes(FaultProxies.LEASE.minusSeconds(1));

        assertThat(this.proxies.find(key)).isPresent();
    }

    private FaultProxy open() {
        return this.proxies.open(this.server, null).flatMap(this.proxies::find).orElseThrow();
    }

    private List<String> openAll() {
        var keys = new ArrayList<String>();
        for (var next = this.proxies.open(this.server, null); next
            .isPresent(); next = this.proxies.open(this.server, null)) {
            keys.add(next.get());
        }
        return keys;
    }

    private void passes(Duration time) {
        this.now = this.now.plus(time);
        this.proxies.closeAbandoned();
    }

}
