package sandbox.stories.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import sandbox.workshop.browser.Browser;

/** A page of the site, and what the browser's watch knows of it. */
public class WatchedPage extends Page {

    private String site = "";

    WatchedPage(String name, Browser browser, String window) {
        super(name, browser, window);
    }

    /**
     * A page of the site, which knows the visitor's name as a page opened before would.
     */
    public void opens(String site, String page) {
        this.site = site;
        driver().get(site + "/favicon.svg");
        if (!name().isEmpty()) {
            ask("sessionStorage.setItem('name', arguments[0])", name());
        }
        driver().get(site + page);
    }

    public void goesTo(String page) {
        driver().get(this.site + page);
    }

    /** Waits until the component has probed its connection so often since it came. */
    public void hasProbed(int times) {
        until("for probe %s".formatted(times), () -> (long) ask("return watch.ticks") >= times);
    }

    /**
     * Timers that repeat and connections that are open, whoever in the page made them.
     */
    public void runs(Running what) {
        until("until the page runs %s".formatted(what), () -> running().equals(what));
    }

    public void hasConnections(int open) {
        until("to have %s open connections".formatted(open), () -> running().connections() == open);
    }

    private Running running() {
        return new Running((long) ask("return watch.open().length"), (long) ask("return watch.timers.size"));
    }

    public long mostConnectionsAtOnce() {
        return (long) ask("return watch.mostSockets");
    }

    public String clientId() {
        return (String) ask("return localStorage.getItem('client-id')");
    }

    /**
     * What a page should not do: write errors to the console, break its content security
     * policy, ask another server, set a cookie.
     */
    public List<String> unwelcome() {
        var unwelcome = new ArrayList<String>();
        browser().errors().forEach(error -> unwelcome.add("error: " + error));
        list("return watch.violations").forEach(violation -> unwelcome.add("violation: " + violation));
        addresses().stream()
            .filter(address -> !isOurs(URI.create(address)))
            .forEach(address -> unwelcome.add("elsewhere: " + address));
        driver().manage().getCookies().forEach(cookie -> unwelcome.add("cookie: " + cookie));
        return unwelcome;
    }

    /** The server itself, or one of the fault proxies at the sixteen ports after it. */
    private boolean isOurs(URI address) {
        var ours = URI.create(this.site);
        int after = address.getPort() - ours.getPort();
        return ours.getHost().equals(address.getHost()) && after >= 0 && after <= 16;
    }

    /** The scripts that the page loaded, as paths. */
    public List<String> scripts() {
        return addresses().stream()
            .filter(address -> address.endsWith(".js"))
            .map(address -> address.substring(this.site.length()))
            .distinct()
            .toList();
    }

    private List<String> addresses() {
        return list("""
                return [...performance.getEntriesByType('resource').map(({ name }) => name),
                  ...watch.sockets.map(({ url }) => url.replace(/^ws/, 'http'))]
                """);
    }

    public record Running(long connections, long timers) {

        public static final Running NOTHING = new Running(0, 0);

    }

}
