package sandbox.lab;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import sandbox.access.ServerPorts;
import sandbox.faults.FaultProxy;
import sandbox.faults.Traffic;

/**
 * Proxies for visitors who ask, while there are ports left. A page renews its own as long
 * as it is open; one that nobody has renewed for a while is closed.
 */
@Component
class FaultProxies {

    /** Browsers let a page in the background speak up only once a minute. */
    static final Duration LEASE = Duration.ofSeconds(150);

    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Map<String, Leased> proxies = new ConcurrentHashMap<>();

    private final InetAddress address;

    private final ServerPorts ports;

    private final InstantSource clock;

    FaultProxies(@Value("${server.address}") InetAddress address, ServerPorts ports, InstantSource clock,
            TaskScheduler messageBrokerTaskScheduler) {
        this.address = address;
        this.ports = ports;
        this.clock = clock;
        messageBrokerTaskScheduler.scheduleWithFixedDelay(this::closeAbandoned, Instant.now().plus(ROUND), ROUND);
    }

    /**
     * The key to a proxy of one's own; none if all are taken.
     * @param wish the port at which it had best be: after a restart of the server, that
     * to which a page's components still connect
     */
    synchronized Optional<String> open(int server, @Nullable Integer wish) {
        closeAbandoned();
        return this.ports.faults(server)
            .stream()
            .sorted(Comparator.comparing(port -> !port.equals(wish)))
            .filter(this::isFree)
            .flatMap(port -> tryToOpen(server, port).stream())
            .findFirst()
            .map(this::lease);
    }

    private boolean isFree(int port) {
        return this.proxies.values().stream().noneMatch(leased -> leased.proxy.port() == port);
    }

    /** A port may be taken by another program. */
    private Optional<FaultProxy> tryToOpen(int server, int port) {
        var reached = this.address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : this.address;
        try {
            return Optional.of(FaultProxy.before(new InetSocketAddress(reached, this.ports.entrance(server)),
                    new InetSocketAddress(this.address, port), Traffic.UNSEEN));
        }
        catch (UncheckedIOException taken) {
            return Optional.empty();
        }
    }

    private String lease(FaultProxy proxy) {
        var key = UUID.randomUUID().toString();
        this.proxies.put(key, new Leased(proxy, end()));
        return key;
    }

    /** Whoever asks for it has not left. */
    Optional<FaultProxy> find(String key) {
        return Optional
            .ofNullable(this.proxies.computeIfPresent(key, (same, leased) -> new Leased(leased.proxy, end())))
            .map(Leased::proxy);
    }

    private Instant end() {
        return this.clock.instant().plus(LEASE);
    }

    void close(String key) {
        var leased = this.proxies.remove(key);
        if (leased != null) {
            leased.proxy.close();
        }
    }

    final void closeAbandoned() {
        var now = this.clock.instant();
        this.proxies.values().removeIf(leased -> {
            boolean over = leased.end.isBefore(now);
            if (over) {
                leased.proxy.close();
            }
            return over;
        });
    }

    @PreDestroy
    void closeAll() {
        this.proxies.keySet().forEach(this::close);
    }

    private record Leased(FaultProxy proxy, Instant end) {
    }

}
