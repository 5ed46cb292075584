package sandbox.workshop.checks;

import java.time.Duration;

import org.openqa.selenium.Keys;

import sandbox.servers.Patience;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.Tap;

/**
 * While the server is away: how often the page asks for it, and what becomes of the words
 * that somebody types.
 */
final class Outage {

    /** The chapter's probe asks once in five seconds, and twice a second is in order. */
    private static final int MOST_A_SECOND = 4;

    private static final Patience TO_SAY_SO = new Patience(Duration.ofMillis(700));

    private static final Patience TO_BE_SENT = new Patience(Duration.ofSeconds(5));

    private static final String FIELD = """
            const field = [...document.querySelectorAll('input, textarea')]
              .find((each) => watch.isCalled(each, 'Your message') && !each.disabled && !each.readOnly)
            """;

    private static final String SEND = """
            const send = [...document.querySelectorAll('button, [role=button], input[type=submit]')]
              .find((each) => watch.isCalled(each, 'Send') && !each.disabled && each.ariaDisabled !== 'true')
            """;

    private final Person person;

    private final Tap wire;

    private final String words;

    private final int connections;

    private String before = "";

    private boolean typed;

    private boolean silent;

    /**
     * @param person whose page has said that it is lost
     */
    Outage(Person person, Tap wire, String words) {
        this.person = person;
        this.wire = wire;
        this.words = words;
        this.connections = wire.connections();
        if ((boolean) person.ask(FIELD + "field?.focus(); return !!field")) {
            this.typed = true;
            person.keys(words);
            this.silent = sends() && !TO_SAY_SO.suffices(() -> !text().equals(this.before) || !isInTheField());
        }
    }

    /**
     * @return whether there was something to press
     */
    private boolean sends() {
        this.before = text();
        if ((boolean) this.person.ask(SEND + "send?.click(); return !!send")) {
            return true;
        }
        this.person.keys(Keys.ENTER);
        return false;
    }

    private String text() {
        return (String) this.person.ask("return document.body.innerText");
    }

    private boolean isInTheField() {
        return (boolean) this.person.ask(FIELD + "return !!field?.value.includes(arguments[0])", this.words);
    }

    /** Once the page is back. */
    void wasInOrder(Duration away) {
        asksAtAPace(away);
        if (!this.typed) {
            return;
        }
        var stays = isInTheField();
        if (!stays && !TO_BE_SENT.suffices(() -> this.person.count(this.words) > 0)) {
            throw Finding
                .that("While the server is away %s types “%s” and sends it. The field is empty then, and nobody ever "
                    .formatted(this.person.called(), this.words) + "reads it.")
                .because("What cannot be sent now has to stay in the field, or be kept and sent later. Either Send "
                        + "cannot be pressed while the page is not connected, or the field is emptied only where "
                        + "something was sent.")
                .hint(3);
        }
        if (stays && this.silent && this.person.count(this.words) == 0) {
            throw Finding
                .that("While the server is away %s presses Send, and nothing happens: no word on the page, and her "
                    .formatted(this.person.called()) + "sentence is not sent later either.")
                .because("A button that can be pressed and does nothing says nothing. Disable it while the page is "
                        + "not connected, or say why it does nothing.")
                .hint(3);
        }
        if (this.person.count(this.words) > 1) {
            throw new Unheard(this.person, this.wire, this.words).doubled(this.person.count(this.words), 2);
        }
    }

    private void asksAtAPace(Duration away) {
        var attempts = this.wire.connections() - this.connections;
        if (attempts > MOST_A_SECOND * away.toSeconds()) {
            throw Finding
                .that("The server was away for %s s, and the page has asked for it %s times, %s times a second."
                    .formatted(away.toSeconds(), attempts, attempts / away.toSeconds()))
                .because("A server that starts again is asked by all its visitors at once. Wait between two attempts: "
                        + "a second, say, or longer each time.")
                .hint(2);
        }
    }

}
