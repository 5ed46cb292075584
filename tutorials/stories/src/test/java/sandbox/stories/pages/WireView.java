package sandbox.stories.pages;

import java.util.List;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The frames beside the conversation, as they are shown. */
public final class WireView extends Page {

    /** Rows as they read, without their times: "#1 sent CONNECT login:alice 118 B". */
    private static final String ROWS = """
            return [...document.querySelectorAll('[aria-label=Frames] summary')].map((row) => [...row.children]
              .filter((part) => part.nodeName !== 'TIME')
              .map((part) => part.textContent.trim()).filter(Boolean).join(' '))
            """;

    WireView(Page page) {
        super(page);
    }

    public List<String> rows() {
        return list(ROWS);
    }

    public void shows(String row) {
        until("to see the frame “%s”".formatted(row), () -> rows().stream().anyMatch(shown -> shown.startsWith(row)));
    }

    /** What is inside the first row that begins so. */
    public String inside(String row) {
        var number = rows().stream().map(shown -> shown.startsWith(row)).toList().indexOf(true);
        var summary = driver().findElements(By.cssSelector("[aria-label=Frames] summary")).get(number);
        summary.click();
        until("to look inside “%s”".formatted(row), () -> (boolean) ask(
                "return arguments[0].parentElement.innerText.length > arguments[0].innerText.length", summary));
        return (String) ask("return arguments[0].parentElement.innerText", summary);
    }

    public void filter(String text) {
        fills("Filter the wire", text);
    }

    /** What Copy yields: pasted where one can type. */
    public String copied() {
        presses("Copy");
        sees("copied");
        var field = field("Your message");
        field.click();
        var paste = System.getProperty("os.name").startsWith("Mac") ? Keys.COMMAND : Keys.CONTROL;
        field.sendKeys(Keys.chord(paste, "v"));
        until("to paste", () -> !field.getDomProperty("value").isEmpty());
        return field.getDomProperty("value");
    }

}
