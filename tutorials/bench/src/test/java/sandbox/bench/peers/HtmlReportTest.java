package sandbox.bench.peers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import sandbox.bench.load.RawDialect;
import sandbox.bench.load.Way;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlReportTest {

    private static final Map<String, String> MACHINE = Map.of("Processor", "2 × <script>", "Servers", "ws 8.23.0");

    private final Peer spring = peer(Peers.UNTUNED, "Spring <untuned> & plain");

    private final Peer floor = peer(Peers.FLOOR, "\"Floor\"");

    private final Results results = new Results(List.of(this.spring, this.floor), List.of(Peers.UNTUNED, Peers.FLOOR));

    private static Peer peer(String name, String title) {
        return new Peer(name, title, logs -> {
            throw new IllegalStateException("nobody starts it");
        }, Way.webSocket(new RawDialect("/"), false));
    }

    private static Map<Figure, Double> figures(double each) {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        List.of(Figure.values()).forEach(figure -> figures.put(figure, each));
        return figures;
    }

    @Test
    void theMiddleOfThreeRoundsCounts() {
        List.of(9.0, 1.0, 2.0).forEach(each -> this.results.add(this.spring, figures(each)));
        this.results.add(this.floor, figures(0.5));

        var row = Table.of(this.results).rows().get(0);

        assertThat(row).startsWith("Spring <untuned> & plain", "2.000", "1.00", "4.00", "2", "2.0");
    }

    @Test
    void whateverAServerSaysIsTextOnThePage() {
        this.results.exclude(this.floor, "It said <img src=x onerror=alert(1)>");

        var page = new HtmlReport(Peers.contest(), this.results, Workload.FULL.quick(), MACHINE).toString();

        assertThat(page).contains("Spring &lt;untuned&gt; &amp; plain")
            .contains("It said &lt;img src=x onerror=alert(1)&gt;")
            .contains("2 × &lt;script&gt;")
            .contains("<dt>Servers</dt><dd>ws 8.23.0</dd>")
            .doesNotContain("<img", "{{");
    }

    @Test
    void thePageNeedsNothingElse() {
        this.results.add(this.spring, figures(1));

        var page = new HtmlReport(Peers.contest(), this.results, Workload.FULL.quick(), MACHINE).toString();

        assertThat(page).doesNotContain("http://", "https://", "src=", "href=", "@import", "url(");
        assertThat(page.split("<svg ", -1)).hasSize(Figure.values().length + 1);
    }

    @Test
    void whoHasLostSomethingIsNotCompared() {
        this.results.add(this.spring, figures(1));
        this.results.add(this.floor, figures(1));

        this.results.exclude(this.floor, "3 messages of a crowd were lost.");

        assertThat(this.results.median(this.floor, Figure.CPU)).isEmpty();
        assertThat(this.results.ratio(this.spring, Figure.CPU, Peers.FLOOR)).isEmpty();
    }

}
