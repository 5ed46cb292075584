package sandbox.workshop.harness;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.InvalidElementStateException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebDriver;

import sandbox.servers.Patience;
import sandbox.workshop.browser.Browser;

/**
 * Somebody with a window of the learner's page, who finds things by what they are called:
 * by label, by the words on a button, by role.
 */
public final class Person {

    private static final String FIELDS = "input:not([type=submit], [type=button], [type=image]), textarea, "
            + "[role=textbox], [contenteditable=true]";

    private static final String BUTTONS = "button, [role=button], input[type=submit], input[type=button], "
            + "input[type=image]";

    private static final String CALLED = """
            return [...document.querySelectorAll(arguments[0])].find((each) =>
              watch.isCalled(each, arguments[1]) && each.checkVisibility() && !each.disabled)
            """;

    private static final String PRESSABLE = """
            return [...document.querySelectorAll(arguments[0])].filter((each) => each.checkVisibility() && !each.disabled)
            """;

    private static final String STATUS = "return performance.getEntriesByType('navigation')[0]?.responseStatus";

    private static final long NOT_FOUND = 404;

    private final String name;

    private final Browser browser;

    private final String window;

    private final String site;

    private Patience patience = new Patience(Duration.ofSeconds(10));

    Person(String name, Browser browser, String window, String site) {
        this.name = name;
        this.browser = browser;
        this.window = window;
        this.site = site;
    }

    public String name() {
        return this.name;
    }

    /** With a capital letter, to begin a sentence. */
    public String called() {
        return this.name.substring(0, 1).toUpperCase(Locale.ROOT) + this.name.substring(1);
    }

    public Person waitsUpTo(Duration time) {
        this.patience = new Patience(time);
        return this;
    }

    public Person opens(String path) {
        driver().get(path.startsWith("http") ? path : this.site + path);
        if (Long.valueOf(NOT_FOUND).equals(ask(STATUS))) {
            throw Finding
                .that("There is no page %s: your server answers 404.".formatted(path.replaceFirst("\\?.*", "")))
                .because("The pages are among the files that a chapter gives, and this one is not in your folder.")
                .given();
        }
        return this;
    }

    public Person types(String label, String text) {
        return use(FIELDS, label, field -> {
            field.clear();
            field.sendKeys(text);
        }, "no field labelled “%s”".formatted(label));
    }

    public Person presses(String button) {
        return use(BUTTONS, button, WebElement::click, "no button “%s” that can be pressed".formatted(button));
    }

    public Person keys(CharSequence... keys) {
        new Actions(driver()).sendKeys(keys).perform();
        return this;
    }

    public Person says(String info) {
        return types("Your message", info).presses("Send");
    }

    public Person hears(String line) {
        return until(() -> count(line) > 0,
                () -> Finding.that("%s's page never shows “%s”.".formatted(called(), line)));
    }

    /** How often that can be read in the log. */
    public int count(String line) {
        return ((Number) ask("""
                const log = document.querySelector('[role=log]') ? '[role=log]' : '[aria-live]:not([role=status])'
                const text = [...document.querySelectorAll(log)].map((log) => log.textContent).join('\\n')
                return text.replace(/\\s+/g, ' ').split(arguments[0]).length - 1
                """, line)).intValue();
    }

    /** What the log shows, a line an entry. */
    public List<String> lines() {
        return list("""
                return [...document.querySelectorAll('[role=log]')].flatMap((log) => log.innerText.split('\\n'))
                  .map((line) => line.trim()).filter(Boolean)
                """);
    }

    public String state() {
        return (String) ask("return watch.state()");
    }

    /** However it is written: what is read is words. */
    public boolean shows(String... words) {
        return words(state()).startsWith(String.join(" ", words));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    public Person waitsFor(String state) {
        return until(() -> shows(words(state)),
                () -> Finding.that("%s's page never says “%s”; it says “%s”.".formatted(called(), state, state())));
    }

    /** Waits for whatever it is, and says what is wrong if it does not come. */
    public Person until(BooleanSupplier isTrue, Supplier<Finding> otherwise) {
        if (!this.patience.suffices(() -> {
            try {
                return isTrue.getAsBoolean();
            }
            catch (StaleElementReferenceException | InvalidElementStateException | JavascriptException notYet) {
                return false;
            }
        })) {
            throw otherwise.get();
        }
        return this;
    }

    /** What is just being replaced, or covered, is looked for again. */
    private Person use(String kind, String name, Consumer<WebElement> action, String otherwise) {
        return until(() -> {
            var found = (WebElement) ask(CALLED, kind, name);
            if (found == null) {
                found = calledByTheBrowser(kind, name);
            }
            if (found != null) {
                action.accept(found);
            }
            return found != null;
        }, () -> Finding.that("%s's page has %s.".formatted(called(), otherwise))
            .because(
                    "The chapter names what the check looks for; it reads labels and roles, as a screen reader does."));
    }

    /** The name that it gives to a screen reader. */
    @SuppressWarnings("unchecked")
    private @Nullable WebElement calledByTheBrowser(String kind, String name) {
        return ((List<WebElement>) ask(PRESSABLE, kind)).stream()
            .filter(each -> name.equalsIgnoreCase(each.getAccessibleName().strip()))
            .findFirst()
            .orElse(null);
    }

    public @Nullable Object ask(String script, Object... arguments) {
        return driver().executeScript(script, arguments);
    }

    @SuppressWarnings("unchecked")
    public List<String> list(String script, Object... arguments) {
        return (List<String>) ask(script, arguments);
    }

    /** What pages of this browser threw, or wrote to the console as an error. */
    public List<String> errors() {
        return List.copyOf(this.browser.errors());
    }

    /**
     * As in a tab that nobody has looked at for minutes: its timers run once a minute.
     */
    public Person throttled() {
        this.browser.throttle(this.window);
        return this;
    }

    public RemoteWebDriver driver() {
        return this.browser.at(this.window);
    }

    byte[] picture(int width, int height) {
        this.browser.setSize(this.window, width, height);
        return driver().getScreenshotAs(OutputType.BYTES);
    }

}
