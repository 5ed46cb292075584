package sandbox.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.bench.load.Crowd;
import sandbox.bench.load.Loop;
import sandbox.bench.load.Talking;
import sandbox.bench.load.RawDialect;
import sandbox.bench.load.Way;
import sandbox.bench.servers.Ground;
import sandbox.bench.servers.ServerProcess;
import sandbox.bench.servers.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted, and not how fast it is. */
@Tag("slow")
class PeersTest {

    private static final int FEW = 20;

    private static final Duration SHORT = Duration.ofMillis(300);

    private static final Duration STALL = Duration.ofSeconds(2);

    private static final Workload PLAN = new Workload(FEW, 1, SHORT, SHORT, SHORT, 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = { Peers.FLOOR, "sandbox-browser" })
    void allIsHeardByAllAndEveryFigureIsThere(String name) {
        assertThatAllIsHeard(Peers.contest().only(List.of(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "short-polling", "long-polling", "events", "xhr-streaming", "websocket" })
    void allIsHeardInEachWayOfTheRaceLab(String name) {
        assertThatAllIsHeard(Ways.contest().only(List.of(name)));
    }

    private void assertThatAllIsHeard(Contest contest) {
        var peer = contest.peers().get(0);

        var results = new Comparison(contest, PLAN, this.folder, System.out::println).run();

        assertThat(results.violations()).isEmpty();
        assertThat(Figure.values()).allMatch(figure -> results.median(peer, figure).isPresent());
        assertThat(results.values(peer, Figure.DELIVERIES)).allMatch(each -> each > FEW);
    }

    /**
     * A client that waited for the server before it sent would have had one late message.
     */
    @Test
    void aServerThatStallsIsLateForAllThatWasDue() throws Exception {
        try (var loop = new Loop();
                var server = Servers.floor(Ground.of(this.folder, FEW));
                var crowd = gather(loop, server)) {
            signal(server, "-STOP");
            CompletableFuture.delayedExecutor(STALL.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> signal(server, "-CONT"));

            var late = new Talking(loop, crowd).steadily(50, Duration.ZERO, STALL.multipliedBy(2));

            assertThat(Duration.ofNanos(late.getValueAtPercentile(99))).isGreaterThan(STALL.dividedBy(2));
            assertThat(Duration.ofNanos(late.getValueAtPercentile(75))).isGreaterThan(STALL.dividedBy(8));
        }
    }

    @Test
    void whatIsSaidWhileTheServerGetsWarmDoesNotCount() {
        try (var loop = new Loop();
                var server = Servers.floor(Ground.of(this.folder, FEW));
                var crowd = gather(loop, server)) {
            var late = new Talking(loop, crowd).steadily(50, SHORT, SHORT.multipliedBy(2));

            assertThat(late.getTotalCount()).isEqualTo(30 * FEW);
            assertThat(crowd.deliveries()).isEqualTo(45 * FEW);
        }
    }

    private static Crowd gather(Loop loop, ServerProcess server) {
        var crowd = new Crowd(loop, server.port(), Way.webSocket(new RawDialect("/"), false), FEW);
        loop.until(crowd::isListening, System.nanoTime() + TimeUnit.SECONDS.toNanos(20));
        return crowd;
    }

    private static void signal(ServerProcess server, String signal) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(server.pid())).start().onExit().join();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
