package sandbox.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sandbox.bench.load.Crowd;

/** All of it on one page, which needs nothing else. */
record HtmlReport(Contest contest, Results results, Workload workload, Map<String, String> machine) {

    @Override
    public String toString() {
        return template().replace("{{title}}", escape(this.contest.title()))
            .replace("{{method}}", method())
            .replace("{{machine}}", machineRows())
            .replace("{{violations}}", violations())
            .replace("{{table}}", table())
            .replace("{{charts}}", charts())
            .replace("{{notes}}", notes());
    }

    private static String template() {
        try (InputStream page = HtmlReport.class.getResourceAsStream("report.html")) {
            return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String method() {
        return "%s subscribers, of whom %s speak; %s rounds, each server once in each, in a process of its own."
            .formatted(this.workload.subscribers(), Crowd.SPEAKERS, this.workload.rounds());
    }

    private String machineRows() {
        return this.machine.entrySet()
            .stream()
            .map(row -> "<dt>%s</dt><dd>%s</dd>".formatted(row.getKey(), escape(row.getValue())))
            .collect(Collectors.joining());
    }

    private String violations() {
        return this.results.violations()
            .entrySet()
            .stream()
            .map(each -> "<p class=\"violation\"><strong>%s does not count.</strong> %s</p>"
                .formatted(escape(each.getKey().name()), escape(each.getValue())))
            .collect(Collectors.joining());
    }

    private String table() {
        var table = Table.of(this.results);
        return "<thead>%s</thead><tbody>%s</tbody>".formatted(row(table.head(), "col"),
                table.rows().stream().map(row -> row(row, "row")).collect(Collectors.joining("\n")));
    }

    /** The first cell is a row's head, all cells are that of columns. */
    private static String row(List<String> cells, String scope) {
        return "<tr>" + IntStream.range(0, cells.size())
            .mapToObj(cell -> (cell == 0 || scope.equals("col"))
                    ? "<th scope=\"%s\">%s</th>".formatted(scope, escape(cells.get(cell)))
                    : "<td>%s</td>".formatted(escape(cells.get(cell))))
            .collect(Collectors.joining()) + "</tr>";
    }

    private String notes() {
        return this.contest.notes()
            .stream()
            .map(note -> "<li>%s</li>".formatted(escape(note)))
            .collect(Collectors.joining("\n"));
    }

    private String charts() {
        return Stream.of(Figure.values())
            .map(figure -> "<figure><figcaption>%s</figcaption>%s</figure>".formatted(escape(figure.title()),
                    new Chart(this.results, figure)))
            .collect(Collectors.joining("\n"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    }

}
