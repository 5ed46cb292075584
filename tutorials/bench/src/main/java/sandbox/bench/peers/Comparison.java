package sandbox.bench.peers;

import java.nio.file.Path;
import java.util.function.Consumer;

import sandbox.bench.load.Loop;
import sandbox.bench.load.ProtocolViolation;
import sandbox.bench.servers.Ground;

/**
 * Every server once, and all of them again: what the machine does meanwhile happens to
 * all alike. Each lives anew in each round, alone.
 */
record Comparison(Contest contest, Workload workload, Path folder, Consumer<String> tells) {

    Results run() {
        var results = new Results(this.contest.peers(), this.contest.baselines());
        for (var round = 1; round <= this.workload.rounds(); round++) {
            for (var peer : this.contest.peers()) {
                if (!results.isExcluded(peer)) {
                    measure(peer, round, results);
                }
            }
        }
        return results;
    }

    private void measure(Peer peer, int round, Results results) {
        var ground = Ground.of(this.folder, this.workload.subscribers());
        try (var loop = new Loop(); var server = peer.server().apply(ground)) {
            var figures = new Measurement(loop, server, peer.way(), this.workload).take();
            results.add(peer, figures);
            this.tells.accept("round %s  %-16s %s".formatted(round, peer.name(),
                    Figure.CPU.showWithUnit(figures.get(Figure.CPU))));
        }
        catch (ProtocolViolation violation) {
            results.exclude(peer, violation.getMessage());
            this.tells.accept("round %s  %-16s %s".formatted(round, peer.name(), violation.getMessage()));
        }
    }

}
