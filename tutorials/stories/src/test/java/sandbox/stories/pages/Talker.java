package sandbox.stories.pages;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.openqa.selenium.support.ui.Select;

import sandbox.workshop.browser.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who says something, and hears what is said. */
public class Talker extends WatchedPage {

    /** Lines as they read, without their times. */
    private static final String LINES = """
            return [...document.querySelectorAll('[role=log][aria-label=Messages] p')]
              .filter((line) => line.checkVisibility())
              .map((line) => [...line.childNodes].filter((part) => part.nodeName !== 'TIME')
                .map((part) => part.textContent.trim()).filter(Boolean).join(' '))
            """;

    private int shownOnArrival;

    Talker(String name, Browser browser, String window) {
        super(name, browser, window);
    }

    void beginsToListen() {
        this.shownOnArrival = conversation().size();
    }

    public void says(String... texts) {
        chooses("Everyone");
        for (var text : texts) {
            sends(text);
        }
    }

    public void whispers(String to, String text) {
        chooses(to);
        sends(text);
    }

    /** The classic page has no choice: there one talks to everyone. */
    private void chooses(String reader) {
        if (!reader.equals(reader())) {
            until("to choose “%s”".formatted(reader), () -> {
                new Select(field("To")).selectByVisibleText(reader);
                return true;
            });
        }
    }

    private String reader() {
        return (String) ask("return document.querySelector('select')?.selectedOptions[0].text ?? 'Everyone'");
    }

    private void sends(String text) {
        fills("Your message", text);
        presses("Send");
    }

    /** Since coming here, and once: what comes twice is not heard but doubled. */
    public void hears(String line) {
        until("to hear “%s”".formatted(line), () -> heard().contains(line));
        assertThat(Collections.frequency(heard(), line)).as("How often %s sees “%s”", name(), line).isEqualTo(1);
    }

    /** What has come since this visitor came. */
    public List<String> heard() {
        var lines = conversation();
        return lines.subList(Math.min(this.shownOnArrival, lines.size()), lines.size());
    }

    /** All that is on the screen, what was said before too. */
    public List<String> conversation() {
        return list(LINES);
    }

    /** Each of these either said, or back in the field. */
    public void findsAgain(String... texts) {
        until("to find again: " + String.join(" ", texts), () -> Stream.of(texts)
            .allMatch(text -> draft().lines().anyMatch(text::equals) || heard().contains(name() + ": " + text)));
    }

    /** What is typed and not sent. */
    public String draft() {
        return field("Your message").getDomProperty("value");
    }

}
