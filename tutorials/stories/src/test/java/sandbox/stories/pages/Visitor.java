package sandbox.stories.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.openqa.selenium.support.ui.Select;

import sandbox.servers.Patience;
import sandbox.workshop.browser.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody in the room, in one window. */
public final class Visitor extends Page {

    public static final String LISTENING = "connected · listening";

    /** Lines as they read, without their times. */
    private static final String LINES = """
            return [...document.querySelectorAll('[role=log][aria-label=Messages] p')]
              .filter((line) => line.checkVisibility())
              .map((line) => [...line.childNodes].filter((part) => part.nodeName !== 'TIME')
                .map((part) => part.textContent.trim()).filter(Boolean).join(' '))
            """;

    private String site = "";

    private int shownOnArrival;

    Visitor(String name, Browser browser, String window) {
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

    /** Whatever is lost in silence takes longer to notice. */
    public Visitor isPatient() {
        waits(Patience.LONG);
        return this;
    }

    Visitor arrives() {
        isListening();
        this.shownOnArrival = conversation().size();
        return this;
    }

    /** The classic page asks for the name. */
    public Visitor joins() {
        fills("Your name", name());
        presses("Connect");
        return arrives();
    }

    public void reloads() {
        driver().navigate().refresh();
        arrives();
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

    public void isListening() {
        isNow(LISTENING);
    }

    /** By the words the page has for it. */
    public Visitor isNow(String state) {
        until("to be “%s”".formatted(state), () -> state().startsWith(state));
        return this;
    }

    public String state() {
        return (String) ask("return document.querySelector('[role=status]').innerText");
    }

    /** What the page says is wrong. */
    public void isTold(String problem) {
        until("to be told “%s”".formatted(problem), () -> list("""
                return [...document.querySelectorAll('[role=alert]')].filter((alert) => alert.checkVisibility())
                  .map((alert) => alert.innerText)
                """).stream().anyMatch(told -> told.contains(problem)));
    }

    public void seesHere(String... people) {
        until("to see here: " + String.join(", ", people), () -> here().equals(List.of(people)));
    }

    private List<String> here() {
        return list("""
                const label = [...document.querySelectorAll('[id]')].find((e) => /^Here: /.test(e.innerText))
                const list = document.querySelector(`[aria-labelledby=${label.id}]`)
                return [...list.children].map((person) => person.textContent.trim())
                """);
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

    public void changesNameTo(String name) {
        presses("Change name");
        entersAs(name);
    }

    public void entersAs(String name) {
        fills("Your name", name);
        presses("Enter");
    }

    public void entersWith(String passcode) {
        fills("Passcode", passcode);
        presses("Enter");
    }

    public void isCalled(String name) {
        sees("You are " + name);
    }

    public void leaves() {
        presses("Leave the page");
    }

    public void comesBack() {
        presses("Come back");
    }

    public void closesTheWindow() {
        driver().close();
    }

    /** As a crash does it. */
    public void losesTheBrowser() {
        browser().kill();
    }

    /** Waits until the component has probed its connection so often since it came. */
    public void hasProbed(int times) {
        until("for probe %d".formatted(times), () -> (long) ask("return watch.ticks") >= times);
    }

    /**
     * Timers that repeat and connections that are open, whoever in the page made them.
     */
    public void runs(Running what) {
        until("until the page runs %s".formatted(what), () -> running().equals(what));
    }

    public void hasConnections(int open) {
        until("to have %d open connections".formatted(open), () -> running().connections() == open);
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

    public record Running(long connections, long timers) {

        public static final Running NOTHING = new Running(0, 0);

    }

}
