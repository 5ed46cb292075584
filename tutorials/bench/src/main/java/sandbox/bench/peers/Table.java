package sandbox.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The medians, and beside the first of them what it is in times of others. */
record Table(List<String> head, List<List<String>> rows) {

    private static final String NOTHING = "–";

    static Table of(Results results) {
        List<String> head = new ArrayList<>(List.of("server", Figure.CPU.brief()));
        results.baselines().forEach(name -> head.add("× " + name));
        Stream.of(Figure.values()).skip(1).map(Figure::brief).forEach(head::add);
        return new Table(head, results.peers().stream().map(peer -> row(results, peer)).toList());
    }

    private static List<String> row(Results results, Peer peer) {
        List<String> row = new ArrayList<>(List.of(peer.title(), show(Figure.CPU, results.median(peer, Figure.CPU))));
        results.baselines().forEach(name -> row.add(times(results.ratio(peer, Figure.CPU, name))));
        Stream.of(Figure.values()).skip(1).map(figure -> show(figure, results.median(peer, figure))).forEach(row::add);
        return row;
    }

    private static String show(Figure figure, OptionalDouble value) {
        return value.isPresent() ? figure.show(value.getAsDouble()) : NOTHING;
    }

    private static String times(OptionalDouble ratio) {
        return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : NOTHING;
    }

    /** In columns, numbers to the right. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(this.head), this.rows.stream())
            .map(this::line)
            .collect(Collectors.joining("\n"));
    }

    private String line(List<String> row) {
        return IntStream.range(0, row.size())
            .mapToObj(column -> ("%" + ((column == 0) ? "-" : "") + width(column) + "s").formatted(row.get(column)))
            .collect(Collectors.joining("  "));
    }

    private int width(int column) {
        return Stream.concat(Stream.of(this.head), this.rows.stream())
            .mapToInt(row -> row.get(column).length())
            .max()
            .orElse(1);
    }

}
