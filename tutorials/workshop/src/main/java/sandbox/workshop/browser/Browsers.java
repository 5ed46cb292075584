package sandbox.workshop.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/**
 * The browser that is installed here: Chromium, Chrome, Edge or Firefox, or the one that
 * {@code -Dbrowser=firefox} names. Its driver is the one Selenium is told of
 * ({@code SE_CHROMEDRIVER} and the like), else one on the PATH; only without any does
 * Selenium fetch one.
 */
public enum Browsers {

    CHROME("webdriver.chrome.driver", "SE_CHROMEDRIVER", "chromedriver",
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
            List.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:/Program Files/Google/Chrome/Application/chrome.exe",
                    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe")) {

        @Override
        RemoteWebDriver start(Path browser, Optional<File> driver) {
            var options = chromium(new ChromeOptions(), browser);
            var service = new ChromeDriverService.Builder();
            driver.ifPresent(service::usingDriverExecutable);
            return new ChromeDriver(service.build(), options);
        }
    },
    EDGE("webdriver.edge.driver", "SE_EDGEDRIVER", "msedgedriver", List.of("microsoft-edge", "msedge"),
            List.of("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
                    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe")) {

        @Override
        RemoteWebDriver start(Path browser, Optional<File> driver) {
            var options = chromium(new EdgeOptions(), browser);
            var service = new EdgeDriverService.Builder();
            driver.ifPresent(service::usingDriverExecutable);
            return new EdgeDriver(service.build(), options);
        }
    },
    FIREFOX("webdriver.gecko.driver", "SE_GECKODRIVER", "geckodriver", List.of("firefox", "firefox-esr"), List
        .of("/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe")) {

        @Override
        RemoteWebDriver start(Path browser, Optional<File> driver) {
            var options = new FirefoxOptions().setBinary(browser).enableBiDi();
            options.addArguments("-headless");
            // what is not this machine goes to a port where nobody answers
            options.setProxy(new Proxy().setHttpProxy("127.0.0.1:9")
                .setSslProxy("127.0.0.1:9")
                .setNoProxy("localhost,127.0.0.1"));
            var service = new GeckoDriverService.Builder();
            driver.ifPresent(service::usingDriverExecutable);
            return new FirefoxDriver(service.build(), options);
        }
    };

    static {
        // a line for each start, that it knows no typed CDP for so new a browser
        Quiet.SELENIUM.setLevel(Level.SEVERE);
    }

    private final String driverProperty;

    private final String driverVariable;

    private final String driverName;

    private final List<String> names;

    private final List<String> places;

    Browsers(String driverProperty, String driverVariable, String driverName, List<String> names, List<String> places) {
        this.driverProperty = driverProperty;
        this.driverVariable = driverVariable;
        this.driverName = driverName;
        this.names = names;
        this.places = places;
    }

    abstract RemoteWebDriver start(Path browser, Optional<File> driver);

    public static RemoteWebDriver startOne() {
        var wanted = System.getProperty("browser", "").toUpperCase();
        var kinds = Stream.of(values()).filter(kind -> wanted.isEmpty() || kind.name().equals(wanted)).toList();
        var kind = kinds.stream()
            .filter(each -> each.browser().isPresent() && each.driver().isPresent())
            .findFirst()
            .or(() -> kinds.stream().filter(each -> each.browser().isPresent()).findFirst())
            .orElseThrow(() -> new IllegalStateException(
                    "No browser found. Install Chromium, Chrome, Edge or Firefox; on Debian: "
                            + "apt-get install chromium chromium-driver fonts-wqy-zenhei"));
        return kind.start(kind.browser().orElseThrow(), kind.driver());
    }

    private Optional<Path> browser() {
        return Stream.concat(onPath(this.names), this.places.stream().map(Path::of))
            .filter(Files::isExecutable)
            .findFirst();
    }

    private Optional<File> driver() {
        var told = Stream.of(System.getProperty(this.driverProperty), System.getenv(this.driverVariable))
            .filter(path -> path != null && !path.isBlank())
            .map(Path::of);
        return Stream.concat(told, onPath(List.of(this.driverName)))
            .filter(Files::isExecutable)
            .findFirst()
            .map(Path::toFile);
    }

    private static Stream<Path> onPath(List<String> names) {
        return names.stream()
            .flatMap(name -> Stream.of(name, name + ".exe"))
            .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name)));
    }

    private static <O extends ChromiumOptions<O>> O chromium(O options, Path browser) {
        options.setBinary(browser.toFile());
        // timers of a hidden tab: once a minute after ten seconds, not after five minutes
        options.addArguments("--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/10");
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

    private static final class Quiet {

        /** A logger that nobody refers to is collected, and its level with it. */
        private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    }

}
