package sandbox.workshop.checks;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import sandbox.faults.Fault;
import sandbox.workshop.harness.Harness;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.Tap;
import sandbox.workshop.wire.WireFrame;

/** STOMP: one room, three windows, the page without a build. */
class Chapter03 {

    @Test
    @Order(1)
    @DisplayName("three windows in one room, each sentence once in each")
    void eachSentenceIsHeardOnceInEachWindow(Harness harness) {
        var wire = harness.wire();
        var alice = connects(harness, "alice");
        var opening = wire.frames();
        var bob = connects(harness, "bob");
        alice.says("Too early for Carol");
        List.of(alice, bob).forEach(each -> hears(wire, each, "alice", "Too early for Carol"));
        var carol = connects(harness, "carol");
        var everyone = List.of(alice, bob, carol);

        var before = wire.frames().size();
        alice.says("Is this thing on?");
        everyone.forEach(each -> hears(wire, each, "alice", "Is this thing on?"));
        var sentence = wire.frames();
        harness.diagram("03-a-room", "Alice says something, and three windows hear it",
                Stream.concat(opening.stream(), sentence.subList(before, sentence.size()).stream()).toList());
        bob.says("It is");
        everyone.forEach(each -> hears(wire, each, "bob", "It is"));

        for (var each : everyone) {
            List.of("Is this thing on?", "It is").forEach(text -> once(each, text));
        }
        nothingIsPretended(wire, carol, "Too early for Carol", 2);
        harness.picture("03-a-room", bob, 760, 620);
    }

    /** What was said before SUBSCRIBE may come later, but not out of nothing. */
    private static void nothingIsPretended(Tap wire, Person person, String text, int others) {
        var came = messages(wire).filter(frame -> frame.text().contains(text)).count() - others;
        if (person.count(text) > came) {
            throw Finding
                .that("%s's page shows what was said before she came, and the server has not sent it to her."
                    .formatted(person.called()))
                .because("The page fills its log from somewhere else than from what arrives.")
                .hint(3);
        }
    }

    @Test
    @Order(2)
    @DisplayName("what somebody typed stays text, and nothing is no message")
    void whatSomebodyTypedStaysText(Harness harness) {
        var alice = connects(harness, "alice");

        alice.says("<img src=x onerror=\"document.title = 'taken over'\">");
        alice.says("   ");
        alice.says("Did you see a picture?").hears("alice: Did you see a picture?");

        var images = ((Number) alice.ask("return document.querySelectorAll('[role=log] img').length")).intValue();
        if (images > 0 || "taken over".equals(alice.driver().getTitle())) {
            throw Finding.that("Alice typed <img onerror=…>, and it became part of the page: her script ran there.")
                .because("The line is put together as HTML. Text goes into textContent.")
                .hint(3);
        }
        if (alice.count("<img src=x") == 0) {
            throw Finding.that("Alice typed <img onerror=…>, and nobody sees what she typed.")
                .because(
                        "Something on the way takes out or rewrites what looks like HTML; it is text, and shows as text.")
                .hint(3);
        }
        if (alice.lines().stream().anyMatch(line -> line.matches("alice:\\s*"))) {
            throw Finding.that("Three spaces are shown to everybody as a message.")
                .because("Nobody looks at what comes in: @NotBlank on the text, and @Valid where it is received.")
                .hint(2);
        }
    }

    @Test
    @Order(3)
    @DisplayName("the page says that it listens when that is true, and not after a cut")
    void thePageSaysThatItListensWhenThatIsTrue(Harness harness) {
        harness.says("on a wire that is a fifth of a second long");
        var wire = harness.wire();
        var bob = harness.person("bob").opens("/classic.html").types("Your name", "bob");
        wire.set(new Fault.Delay(Duration.ofMillis(200), Duration.ZERO));

        bob.presses("Connect");
        bob.until(() -> Room.listens(bob) || !wire.received("CONNECTED").isEmpty() && !bob.errors().isEmpty(),
                () -> neverListens(wire, bob));

        var connected = wire.received("CONNECTED");
        var subscribed = wire.sent("SUBSCRIBE");
        if (!bob.errors().isEmpty() || connected.isEmpty()
                || !subscribed.isEmpty() && subscribed.get(0).millis() < connected.get(0).millis()) {
            throw Finding
                .that("Bob's page subscribed before the server had answered CONNECTED, and says “%s”%s."
                    .formatted(bob.state(), firstError(bob)))
                .because("Only in the function that connect() calls when CONNECTED is there may it subscribe.")
                .hint(3);
        }
        wire.restore();
        bob.says("Am I here?");
        hears(wire, bob, "bob", "Am I here?");
        wire.set(new Fault.Cut());
        bob.until(() -> !Room.listens(bob),
                () -> Finding.that("The wire is cut, and Bob's page goes on saying “%s”.".formatted(bob.state()))
                    .because("connect() takes a third function, which is called when the connection is gone.")
                    .hint(3));
    }

    private static Person connects(Harness harness, String name) {
        var wire = harness.wire();
        var person = harness.person(name).opens("/classic.html").types("Your name", name).presses("Connect");
        return person.until(() -> Room.listens(person), () -> neverListens(wire, person));
    }

    private static Finding neverListens(Tap wire, Person person) {
        var finding = Finding.that(
                "%s's page never says “%s”; it says “%s”.".formatted(person.called(), Room.LISTENING, person.state()));
        if (wire.sent("CONNECT").isEmpty()) {
            return finding
                .because("It has sent no CONNECT: either it finds no SockJS endpoint, or its script has stopped%s."
                    .formatted(firstError(person)))
                .hint(2);
        }
        if (wire.received("CONNECTED").isEmpty()) {
            return finding.because("The server has not answered CONNECT with CONNECTED; its log says why.").hint(2);
        }
        return finding
            .because("The server has answered CONNECTED, and the page did nothing with it%s."
                .formatted(firstError(person))
                    + (person.errors().isEmpty() ? "" : " Did it subscribe before the server had answered CONNECTED?"))
            .hint(3);
    }

    private static String firstError(Person person) {
        return person.errors().stream().findFirst().map(error -> ": " + error).orElse("");
    }

    /** Or says how far it came. */
    private static void hears(Tap wire, Person person, String from, String text) {
        person.until(() -> person.count(text) > 0, () -> silence(wire, person, text));
        if (person.count(from + ": " + text) == 0) {
            throw Finding
                .that("%s said “%s”, and %s's page shows it without her or his name: %s".formatted(from, text,
                        person.called(), person.lines().stream().filter(line -> line.contains(text)).toList()))
                .because("The name is the login of CONNECT, which becomes the user of the session.")
                .hint(2);
        }
    }

    private static Finding silence(Tap wire, Person person, String text) {
        var sent = wire.sent("SEND").stream().filter(frame -> frame.text().contains(text)).findFirst();
        var came = messages(wire).filter(frame -> frame.text().contains(text)).count();
        if (sent.isEmpty()) {
            return Finding.that("“%s” was typed and sent, and nothing left the page.".formatted(text))
                .because("Send does not call client.send()%s.".formatted(firstError(person)))
                .hint(3);
        }
        var destination = sent.get().stomp().map(frame -> frame.header("destination")).orElse("");
        if (came == 0) {
            return Finding.that("“%s” was sent to %s, and nobody heard it.".formatted(text, destination))
                .because("No controller is mapped to it, or what it publishes goes where nobody has subscribed: %s."
                    .formatted(subscribed(wire)))
                .hint(2);
        }
        if (messagesTo(wire, person).noneMatch(frame -> frame.text().contains(text))) {
            return Finding
                .that("“%s” was heard in another window, and nothing of it came to %s's page.".formatted(text,
                        person.called()))
                .because("It is sent to one person and not to the room, or %s listens elsewhere: %s."
                    .formatted(person.called(), subscribed(wire)))
                .hint(2);
        }
        return Finding
            .that("“%s” came to %s's page, and the page showed nothing of it.".formatted(text, person.called()))
            .because("What arrives is a frame; its body is a string with JSON in it%s.".formatted(firstError(person)))
            .hint(3);
    }

    private static List<String> subscribed(Tap wire) {
        return wire.sent("SUBSCRIBE")
            .stream()
            .flatMap(frame -> frame.stomp().stream())
            .map(frame -> frame.header("destination"))
            .distinct()
            .toList();
    }

    private static void once(Person person, String text) {
        if (person.count(text) == 0) {
            throw Finding.that("%s's page showed “%s”, and then not any more.".formatted(person.called(), text))
                .because("What is heard takes the place of what was heard before, and does not come after it.")
                .hint(3);
        }
        if (person.count(text) > 1) {
            throw Finding
                .that("%s's page shows “%s” %s.".formatted(person.called(), text,
                        (person.count(text) == 2) ? "twice" : person.count(text) + " times"))
                .because("It has subscribed more than once, or shows its own message before it is heard.")
                .hint(3);
        }
    }

    private static Stream<WireFrame> messages(Tap wire) {
        return wire.received("MESSAGE").stream();
    }

    /** All that came, if nobody said who connected. */
    private static Stream<WireFrame> messagesTo(Tap wire, Person person) {
        var its = wire.sent("CONNECT")
            .stream()
            .filter(frame -> frame.text().contains(":" + person.name()))
            .map(WireFrame::connection)
            .toList();
        return messages(wire).filter(frame -> its.isEmpty() || its.contains(frame.connection()));
    }

}
