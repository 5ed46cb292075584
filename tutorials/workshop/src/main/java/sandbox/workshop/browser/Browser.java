package sandbox.workshop.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.bidi.browsingcontext.BrowsingContext;
import org.openqa.selenium.bidi.browsingcontext.CaptureScreenshotParameters;
import org.openqa.selenium.bidi.browsingcontext.CaptureScreenshotParameters.Origin;
import org.openqa.selenium.bidi.log.StackTrace;
import org.openqa.selenium.bidi.module.LogInspector;
import org.openqa.selenium.bidi.module.Script;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.RemoteWebDriver;

import sandbox.servers.Patience;

/**
 * A running browser that belongs to one person at a time, and forgets everything between
 * two. It watches every page from before the page's first script.
 */
public final class Browser implements AutoCloseable {

    /** Some ask for twenty rounds of a page, or look at each of its elements. */
    private static final Duration LONGEST_SCRIPT = Duration.ofMinutes(5);

    private static final String MARK = "until now: ";

    private final TemporaryFolder temporary = TemporaryFolder.make();

    private final RemoteWebDriver driver = Browsers.startOne(this.temporary);

    private final List<String> console = new CopyOnWriteArrayList<>();

    private final List<PageError> errors = new CopyOnWriteArrayList<>();

    private final LogInspector log = new LogInspector(this.driver);

    private final Script script = new Script(this.driver);

    private String window = this.driver.getWindowHandle();

    private String owner = "";

    private volatile String mark = "";

    private int marks;

    public Browser() {
        this.driver.manage().timeouts().scriptTimeout(LONGEST_SCRIPT);
        this.script.addPreloadScript(resource("watch.js"));
        this.log.onConsoleEntry(entry -> {
            if (entry.getText() != null && entry.getText().startsWith(MARK)) {
                this.mark = entry.getText();
                return;
            }
            this.console.add(entry.getLevel() + ": " + entry.getText());
            if ("error".equals(entry.getLevel().toString())) {
                this.errors.add(PageError.of(entry.getText(), place(entry.getStackTrace())));
            }
        });
        this.log.onJavaScriptException(entry -> {
            this.console.add("uncaught: " + entry.getText());
            this.errors.add(PageError.of(entry.getText(), place(entry.getStackTrace())));
        });
    }

    /** Its pages know the owner's name, as if they had asked for it before. */
    public void belongsTo(String name) {
        this.owner = this.script.addPreloadScript("""
                () => {
                  if (location.protocol === 'http:') sessionStorage.name ??= '%s'
                }""".formatted(name));
    }

    public RemoteWebDriver at(String window) {
        if (!this.window.equals(window)) {
            this.driver.switchTo().window(window);
            this.window = window;
        }
        return this.driver;
    }

    public String window() {
        return this.window;
    }

    public String newWindow() {
        this.window = this.driver.switchTo().newWindow(WindowType.WINDOW).getWindowHandle();
        return this.window;
    }

    public List<String> console() {
        return this.console;
    }

    /** Of that, only errors: all there were until now, each with its place. */
    public List<String> errors() {
        catchUp();
        return this.errors.stream().map(PageError::told).toList();
    }

    /** The protocol counts lines and columns from 0. */
    private static String place(@Nullable StackTrace trace) {
        return (trace == null) ? "" : trace.getCallFrames()
            .stream()
            .filter(frame -> frame.getUrl().startsWith("http"))
            .findFirst()
            .map(frame -> "%s:%s:%s".formatted(frame.getUrl(), frame.getLineNumber() + 1, frame.getColumnNumber() + 1))
            .orElse("");
    }

    /** What a page says comes by another way than what it shows, and may be behind. */
    private void catchUp() {
        var next = MARK + ++this.marks;
        try {
            this.driver.executeScript("console.debug(arguments[0])", next);
        }
        catch (WebDriverException gone) {
            return;
        }
        Patience.USUAL.until("The browser's console was %s s behind.", () -> next.equals(this.mark), () -> "");
    }

    public void setSize(String window, int width, int height) {
        new BrowsingContext(this.driver, window).setViewport(width, height);
    }

    public byte[] wholePage(String window) {
        var whole = new CaptureScreenshotParameters().origin(Origin.DOCUMENT);
        return Base64.getDecoder().decode(new BrowsingContext(this.driver, window).captureScreenshot(whole));
    }

    /**
     * Hides a window behind a new tab. Chrome throttles it harder the longer it is
     * hidden; how soon, a flag of {@link Browsers} says.
     */
    public void throttle(String window) {
        at(window).switchTo().newWindow(WindowType.TAB);
        this.window = "";
    }

    /** At once: a colour that is looked at must not be half-way to another. */
    public void setDark(boolean dark) {
        var features = List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"));
        ((HasCdp) this.driver).executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", features));
    }

    /**
     * Back to one empty window that remembers nothing; false if it is not to be used
     * again.
     */
    public boolean forgetsEverything() {
        try {
            for (var each : this.driver.getWindowHandles()) {
                at(each).executeScript(
                        "if (location.protocol === 'http:') { localStorage.clear(); sessionStorage.clear() }");
                this.driver.manage().deleteAllCookies();
                this.driver.get("about:blank");
                if (this.driver.getWindowHandles().size() > 1) {
                    this.driver.close();
                }
            }
            setSize(this.window, 1280, 800);
            setDark(false);
            if (!this.owner.isEmpty()) {
                this.script.removePreloadScript(this.owner);
                this.owner = "";
            }
            // what the last pages threw may still be under way
            catchUp();
            this.console.clear();
            this.errors.clear();
            return true;
        }
        catch (WebDriverException | AssertionError gone) {
            return false;
        }
    }

    public void downloadsTo(Path folder) {
        ((HasCdp) this.driver).executeCdpCommand("Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** As a crash does it: no page is asked, and no socket is closed politely. */
    public void kill() {
        Stream.of("goog:processID", "moz:processID")
            .map(name -> this.driver.getCapabilities().getCapability(name))
            .filter(Number.class::isInstance)
            .map(pid -> ProcessHandle.of(((Number) pid).longValue()))
            .flatMap(Optional::stream)
            .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        try {
            this.driver.quit();
        }
        catch (WebDriverException gone) {
            kill();
        }
        this.temporary.remove();
    }

    public static String resource(String name) {
        try (var file = Browser.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
