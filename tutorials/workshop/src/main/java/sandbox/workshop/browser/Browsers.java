package sandbox.workshop.browser;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.openqa.selenium.Proxy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumOptions;
import org.openqa.selenium.edge.EdgeDriver;
import org.openqa.selenium.edge.EdgeDriverService;
import org.openqa.selenium.edge.EdgeOptions;
import org.openqa.selenium.firefox.FirefoxDriver;
import org.openqa.selenium.firefox.FirefoxOptions;
import org.openqa.selenium.firefox.GeckoDriverService;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.service.DriverService;

import sandbox.workshop.Doctor.Installed;

/**
 * Starts the browser that is installed here, or the one that {@code -Dbrowser=firefox}
 * names. Only where there is no driver does Selenium fetch one.
 */
final class Browsers {

    /** A logger that nobody refers to is collected, and its level with it. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        // a line for each start, that it knows no typed CDP for so new a browser
        SELENIUM.setLevel(Level.SEVERE);
    }

    private Browsers() {
    }

    static RemoteWebDriver startOne(TemporaryFolder temporary) {
        var wanted = System.getProperty("browser", "").toUpperCase(Locale.ROOT);
        var kinds = Stream.of(Installed.values())
            .filter(kind -> kind.program().isPresent() && (wanted.isEmpty() || kind.name().equals(wanted)))
            .toList();
        var kind = kinds.stream()
            .filter(each -> each.driver().isPresent())
            .findFirst()
            .or(() -> kinds.stream().findFirst())
            .orElseThrow(() -> new IllegalStateException(
                    "No browser found. Install Chromium, Chrome, Edge or Firefox; on Debian: "
                            + "apt-get install chromium chromium-driver fonts-wqy-zenhei"));
        var program = kind.program().orElseThrow();
        var driver = kind.driver().map(Path::toFile);
        return switch (kind) {
            case CHROME -> new ChromeDriver(service(new ChromeDriverService.Builder(), driver, temporary),
                    chromium(new ChromeOptions(), program));
            case EDGE -> new EdgeDriver(service(new EdgeDriverService.Builder(), driver, temporary),
                    chromium(new EdgeOptions(), program));
            case FIREFOX ->
                new FirefoxDriver(service(new GeckoDriverService.Builder(), driver, temporary), firefox(program));
        };
    }

    private static <S extends DriverService, B extends DriverService.Builder<S, B>> S service(B builder,
            Optional<File> driver, TemporaryFolder temporary) {
        driver.ifPresent(builder::usingDriverExecutable);
        return builder.withEnvironment(temporary.environment()).build();
    }

    private static <O extends ChromiumOptions<O>> O chromium(O options, Path program) {
        options.setBinary(program.toFile());
        // timers of a hidden tab: once a minute after ten seconds, not after five minutes
        options.addArguments("--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/10");
        // or each window has a process more, for what the address field would show
        options.addArguments("--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup");
        // the last one: or the browser looks up its maker's hosts
        options.addArguments("--headless=new", "--hide-scrollbars", "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium refuses to start as root with its sandbox
            options.addArguments("--no-sandbox");
        }
        options.enableBiDi();
        return options;
    }

    private static FirefoxOptions firefox(Path program) {
        // what is not this machine goes to a port where nobody answers
        var nowhere = new Proxy().setHttpProxy("127.0.0.1:9")
            .setSslProxy("127.0.0.1:9")
            .setNoProxy("localhost,127.0.0.1");
        return new FirefoxOptions().setBinary(program).enableBiDi().addArguments("-headless").setProxy(nowhere);
    }

}
