package sandbox.bench.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What all rounds have brought. */
final class Results {

    private final Map<Peer, List<Map<Figure, Double>>> rounds = new LinkedHashMap<>();

    private final Map<Peer, String> violations = new LinkedHashMap<>();

    private final List<String> baselines;

    /**
     * @param baselines the names of those whom all others are compared with
     */
    Results(List<Peer> peers, List<String> baselines) {
        this.baselines = baselines;
        peers.forEach(peer -> this.rounds.put(peer, new ArrayList<>()));
    }

    void add(Peer peer, Map<Figure, Double> figures) {
        this.rounds.get(peer).add(figures);
    }

    /** A server that has lost or doubled something once is not compared any more. */
    void exclude(Peer peer, String violation) {
        this.violations.put(peer, violation);
        this.rounds.get(peer).clear();
    }

    boolean isExcluded(Peer peer) {
        return this.violations.containsKey(peer);
    }

    List<Peer> peers() {
        return List.copyOf(this.rounds.keySet());
    }

    List<String> baselines() {
        return this.baselines;
    }

    /** What excluded servers did. */
    Map<Peer, String> violations() {
        return this.violations;
    }

    /** Of each round one. */
    List<Double> values(Peer peer, Figure figure) {
        return this.rounds.get(peer).stream().map(round -> round.get(figure)).toList();
    }

    OptionalDouble median(Peer peer, Figure figure) {
        return median(values(peer, figure));
    }

    static OptionalDouble median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var count = sorted.size();
        return sorted.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of((sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2);
    }

    /** How many times as much as another's, if both are there. */
    OptionalDouble ratio(Peer peer, Figure figure, String other) {
        var own = median(peer, figure);
        var others = peers().stream()
            .filter(each -> each.name().equals(other))
            .flatMapToDouble(each -> median(each, figure).stream())
            .findFirst();
        return (own.isPresent() && others.isPresent()) ? OptionalDouble.of(own.getAsDouble() / others.getAsDouble())
                : OptionalDouble.empty();
    }

}
