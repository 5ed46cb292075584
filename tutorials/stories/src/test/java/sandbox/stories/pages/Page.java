package sandbox.stories.pages;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.openqa.selenium.By;
import org.openqa.selenium.InvalidElementStateException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebDriver;

import sandbox.servers.Patience;
import sandbox.workshop.browser.Browser;

/**
 * A window that somebody looks at: things are found by what they are called, and waited
 * for as people wait.
 */
public class Page {

    private static final int LONG = 200;

    private final String name;

    private final Browser browser;

    private final String window;

    private Patience patience = Patience.USUAL;

    Page(String name, Browser browser, String window) {
        this.name = name;
        this.browser = browser;
        this.window = window;
    }

    Page(Page same) {
        this(same.name, same.browser, same.window);
    }

    public String name() {
        return this.name;
    }

    Browser browser() {
        return this.browser;
    }

    String window() {
        return this.window;
    }

    public RemoteWebDriver driver() {
        return this.browser.at(this.window);
    }

    void waits(Patience patience) {
        this.patience = patience;
    }

    public void presses(String button) {
        until("to press “%s”".formatted(button), () -> {
            var found = button(button);
            var can = found.isEnabled();
            if (can) {
                found.click();
            }
            return can;
        });
    }

    WebElement button(String name) {
        return driver().findElement(By.xpath("//button[normalize-space()='%s']".formatted(name)));
    }

    WebElement field(String label) {
        return driver().findElement(By.xpath("//*[@id=//label[normalize-space()='%s']/@for]".formatted(label)));
    }

    /** Waits for the field: a form may just be opening. Nobody types a long text. */
    public void fills(String label, String text) {
        until("to fill in “%s”".formatted(label), () -> {
            var field = field(label);
            if (!field.getDomProperty("value").isEmpty()) {
                field.clear();
            }
            if (text.length() < LONG) {
                field.sendKeys(text);
            }
            else {
                ask("arguments[0].focus(); document.execCommand('insertText', false, arguments[1])", field, text);
            }
            return true;
        });
    }

    public void sees(String text) {
        until("to see “%s”".formatted(text), () -> text().contains(text));
    }

    public String title() {
        return driver().getTitle();
    }

    /** All that can be read in the window. */
    public String text() {
        return (String) ask("return document.body.innerText");
    }

    Object ask(String script, Object... arguments) {
        return driver().executeScript(script, arguments);
    }

    @SuppressWarnings("unchecked")
    List<String> list(String script, Object... arguments) {
        return (List<String>) ask(script, arguments);
    }

    /** What is not there yet, or is just being replaced, is not there. */
    public void until(String what, BooleanSupplier isTrue) {
        this.patience.until(this.name + " waited %s s " + what.replace("%", "%%") + ".", () -> {
            try {
                return isTrue.getAsBoolean();
            }
            catch (NotFoundException | StaleElementReferenceException | InvalidElementStateException
                    | JavascriptException notYet) {
                return false;
            }
        }, () -> "What there was to see instead:\n" + text().indent(4));
    }

    public WireView wire() {
        return new WireView(this);
    }

    public Keyboard keyboard() {
        return new Keyboard(this);
    }

    public FaultRow faults() {
        return new FaultRow(this);
    }

    public Looks looks() {
        return new Looks(this);
    }

    byte[] screenshot() {
        return driver().getScreenshotAs(OutputType.BYTES);
    }

    String testimony() {
        return String.join("\n", driver().getCurrentUrl(), text(), "", "Console:",
                String.join("\n", this.browser.console()));
    }

}
