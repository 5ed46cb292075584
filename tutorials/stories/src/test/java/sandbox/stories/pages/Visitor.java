package sandbox.stories.pages;

import java.util.List;

import sandbox.servers.Patience;
import sandbox.workshop.browser.Browser;

/** Somebody in the room, in one window. */
public final class Visitor extends Talker {

    public static final String LISTENING = "connected · listening";

    Visitor(String name, Browser browser, String window) {
        super(name, browser, window);
    }

    /** Whatever is lost in silence takes longer to notice. */
    public Visitor isPatient() {
        waits(Patience.LONG);
        return this;
    }

    Visitor arrives() {
        isListening();
        beginsToListen();
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

}
