package sandbox.stories.pages;

import java.util.List;
import java.util.Map;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page on which SockJS goes down its ladder of transports. */
public final class TransportsLab extends Lab {

    /** The table's cells by their headings, of each run. */
    private static final String RUNS = """
            const headings = ['Run', 'Chosen', 'Connected', 'Requests', 'Bytes up', 'Bytes down', 'Time', 'Allowed',
              'On the server', 'On the way', 'Tried']
            return [...document.querySelectorAll('tbody tr')].map((row) =>
              Object.fromEntries([...row.cells].map((cell, i) => [headings[i], cell.innerText])))
            """;

    public TransportsLab(Visitor visitor) {
        super(visitor);
    }

    public TransportsLab forbids(String... transports) {
        for (var transport : transports) {
            until("to forbid " + transport, () -> {
                var box = choice("starts-with(normalize-space(), '%s ')".formatted(transport));
                if (box.isSelected()) {
                    box.click();
                }
                return true;
            });
        }
        return this;
    }

    public TransportsLab chooses(String option) {
        until("to choose “%s”".formatted(option), () -> {
            choice("normalize-space()='%s'".formatted(option)).click();
            return true;
        });
        return this;
    }

    private WebElement choice(String label) {
        return driver().findElement(By.xpath("//label[%s]/input".formatted(label)));
    }

    /** One run, and another where the WebSocket was too slow to open for SockJS. */
    public Run connectsOverWebSocket() {
        var run = connects();
        for (var runs = 1; runs < 3 && tries().get(0).endsWith("“Transport timed out”"); runs++) {
            run = connects();
        }
        return run;
    }

    /** One more run, to its end. */
    public Run connects() {
        var before = runs().stream().filter(run -> run.containsKey("Chosen")).count();
        presses("Connect");
        until("for the run to end", () -> runs().size() > before && button("Connect").isEnabled());
        return new Run(runs().get(runs().size() - 1));
    }

    /**
     * What the page says of each try, such as
     * {@code websocket left out: /info says websocket: false}.
     */
    public List<String> tries() {
        return list("""
                return [...document.querySelectorAll('[aria-labelledby=lab-ladder] li')]
                  .map((each) => each.innerText.replace(/\\s+/g, ' '))
                """);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, String>> runs() {
        return ((List<Map<String, String>>) ask(RUNS)).stream().filter(run -> run.size() > 1).toList();
    }

    public record Run(Map<String, String> cells) {

        public String cell(String heading) {
            return this.cells.get(heading);
        }

        public double number(String heading) {
            return Double.parseDouble(this.cells.get(heading).replace(",", ""));
        }

    }

}
