package sandbox.workshop.checks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import sandbox.faults.Fault;
import sandbox.workshop.harness.Harness;
import sandbox.servers.App;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.StompFrame;
import sandbox.workshop.wire.Tap;
import sandbox.workshop.wire.WireFrame;

/** STOMP: one room, three windows, the page without a build. */
class Chapter03 {

    /** For a server that counts how much somebody says. */
    private static final String[] PATIENT = { "--sandbox.messages-per-second=5000" };

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final Duration A_WHILE = Duration.ofSeconds(15);

    /** Notes whether the page said that it listens before it had subscribed. */
    private static final String WATCH = """
            const send = WebSocket.prototype.send
            let subscribed = false
            WebSocket.prototype.send = function (data) {
              if (String(data).includes('SUBSCRIBE')) subscribed = true
              return send.call(this, data)
            }
            new MutationObserver(() => {
              if (/^\\W*connected\\W+listening/i.test(watch.state()) && !subscribed) window.saidEarly = true
            }).observe(document.body, { subtree: true, childList: true, characterData: true })
            """;

    private static final String AS_TYPED = "<b>5 < 6</b> & “so” on";

    private static final int BURST = 200;

    /** Clicks what can be pressed; says whether there is such a thing. */
    private static final String CONNECT = """
            const connect = [...document.querySelectorAll('button, [role=button], input[type=submit]')]
              .find((each) => watch.isCalled(each, 'Connect') && each.checkVisibility() && !each.disabled)
            connect?.click()
            return !!connect
            """;

    /** A body that says nothing. */
    private static final Predicate<String> EMPTY = Pattern.compile("\\{}|.*\"info\":(\"\"|null).*").asMatchPredicate();

    private static final String PICTURE = "<img src=x onerror=\"document.title = 'taken over'\">";

    @AfterEach
    void noErrors(Harness harness) {
        Room.noErrors(harness, 3);
    }

    @Test
    @Order(1)
    @DisplayName("three windows in one room, each sentence once in each")
    void eachSentenceIsHeardOnceInEachWindow(Harness harness) {
        var wire = wire(harness);
        var alice = connects(harness, "alice");
        var opening = wire.frames();
        var bob = connects(harness, "bob");
        says(alice, "Too early for Carol");
        List.of(alice, bob).forEach(each -> hears(wire, each, "alice", "Too early for Carol"));
        var carol = connects(harness, "carol");
        var everyone = List.of(alice, bob, carol);

        var before = wire.frames().size();
        says(alice, "Is this thing on?");
        everyone.forEach(each -> hears(wire, each, "alice", "Is this thing on?"));
        var sentence = wire.frames();
        harness.diagram("03-a-room", "Alice says something, and three windows hear it",
                Stream.concat(opening.stream(), sentence.subList(before, sentence.size()).stream()).toList());
        says(bob, "It is");
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

        var mallory = Talker.comes(app(harness).port(), PICTURE);
        harness.until(SOON, () -> mallory.isRefused() || mallory.isHeard("My name is a picture"),
                () -> Finding
                    .that("Somebody whose name is “%s” says something, and nobody hears it.".formatted(PICTURE))
                    .because("No line of the log says why? A name is the login of CONNECT, whatever it is.")
                    .hint(2));
        mallory.says("   ", Map.of());
        harness.until(SOON, () -> mallory.isRefused() || mallory.isHeard("Was that nothing?"),
                () -> Finding.that("Somebody sends three spaces, and is not heard any more after that.").hint(2));
        asSheIsCalled(mallory);
        mallory.leaves();
        alice.says(PICTURE);
        alice.says("   ");
        alice.says("Did you see a picture?").hears("Did you see a picture?");

        var images = ((Number) alice.ask("return document.querySelectorAll('[role=log] img').length")).intValue();
        if (images > 0 || "taken over".equals(alice.driver().getTitle())) {
            throw Finding.that(
                    "Alice typed <img onerror=…>, or had it as a name, and it became part of the page: her script ran there.")
                .because("The line is put together as HTML. Text goes into textContent, the name too.")
                .hint(3);
        }
        if (alice.count("<img src=x") == 0) {
            throw Finding.that("Alice typed <img onerror=…>, and nobody sees what she typed.")
                .because(
                        "Something on the way takes out or rewrites what looks like HTML; it is text, and shows as text.")
                .hint(3);
        }
        if (alice.lines().stream().anyMatch(line -> line.matches("alice:\\s*"))) {
            throw nothingIsAMessage("shown to everybody");
        }
    }

    private static void asSheIsCalled(Talker mallory) {
        for (var said : mallory.heard()) {
            if (String.valueOf(said.get("from")).contains("&lt;")) {
                throw Finding.that("Somebody whose name is “%s” is heard as “%s”.".formatted(PICTURE, said.get("from")))
                    .because("Something at the server changes the name. It is text until a page shows it, and the page "
                            + "has textContent for that.")
                    .hint(3);
            }
            if (said.get("info") instanceof String info && info.isBlank()) {
                throw nothingIsAMessage("sent to everybody (not by the page, which anybody can do without)");
            }
        }
    }

    private static Finding nothingIsAMessage(String what) {
        return Finding.that("Three spaces are %s as a message.".formatted(what))
            .because(
                    "The server does not look at what comes in: @NotBlank on the text, and @Valid where it is received.")
            .hint(2);
    }

    @Test
    @Order(3)
    @DisplayName("the page says that it listens when that is true, and not after a cut")
    void thePageSaysThatItListensWhenThatIsTrue(Harness harness) {
        harness.says("on a wire that is a fifth of a second long");
        var wire = wire(harness);
        var bob = harness.person("bob", wire);
        Room.opens(bob, wire, () -> {
            bob.opens("/classic.html").types("Your name", "bob");
            wire.set(new Fault.Delay(Duration.ofMillis(200), Duration.ZERO));
            bob.ask(WATCH);
            bob.presses("Connect");
        });
        bob.until(() -> Room.listens(bob) || !wire.received("CONNECTED").isEmpty() && !bob.errors().isEmpty(),
                () -> neverListens(wire, bob));

        Unheard.mark(bob);
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
        var early = bob.ask("return window.saidEarly === true");
        if (Boolean.TRUE.equals(early)) {
            throw Finding.that("Bob's page says “%s”, and SUBSCRIBE has not left it yet.".formatted(bob.state()))
                .because("What is said in between it never hears. Say it where subscribe() is called.")
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
        wire.restore();
        connectsAgain(harness, wire, bob);
    }

    /** If it tries, that is enough: on a busy machine SockJS takes slow for refused. */
    private static void connectsAgain(Harness harness, Tap wire, Person bob) {
        var asked = wire.requests().size();
        if (!(boolean) bob.ask(CONNECT)) {
            return;
        }
        harness.until(A_WHILE, () -> wire.requests().size() > asked, () -> Finding.that(
                "The wire is there again, Connect was pressed, and Bob's page asks the server for nothing; it says “%s”%s."
                    .formatted(bob.state(), firstError(bob)))
            .because("A socket and a client that are over do not open again: each time both are made anew.")
            .hint(3));
    }

    @Test
    @Order(4)
    @DisplayName("what anybody says is heard as it was said, in order, and under the name of CONNECT")
    void whatAnybodySaysIsHeardAsItWasSaid(Harness harness) {
        var port = app(harness).port();
        var mallory = Talker.comes(port, "mallory");
        harness.until(SOON, () -> mallory.isRefused() || mallory.isHeard("I am here"),
                () -> Finding.that("Somebody says that she is here, again and again, and never hears it.").hint(2));
        mallory.says("I am Bob",
                Map.of("from", "bob", "name", "bob", "user", "bob", "sender", "bob", "speaker", "bob", "login", "bob"));
        mallory.says("I am Bob, too", Map.of(), "login:bob", "from:bob", "user:bob", "name:bob");
        mallory.says(AS_TYPED, Map.of());
        for (var n = 0; n < BURST; n++) {
            mallory.says("Number " + n, Map.of());
        }
        harness.until(SOON, () -> mallory.hears("Number " + (BURST - 1)) && numbers(mallory).size() >= BURST,
                () -> Finding
                    .that("Somebody said %s things in a row, and heard %s of them in %s s.".formatted(BURST,
                            numbers(mallory).size(), SOON.toSeconds()))
                    .because("Some were dropped, or the server has stopped.")
                    .hint(2));
        var heard = mallory.heard();
        mallory.leaves();
        for (var said : heard) {
            if ("bob".equals(said.get("from"))) {
                throw Finding
                    .that("Mallory's message claimed in its %s to be from bob, and was heard as Bob's."
                        .formatted("I am Bob".equals(said.get("info")) ? "body" : "head"))
                    .because(
                            "The name is taken from what was sent. It belongs to the session: Principal, from CONNECT.")
                    .hint(2);
            }
        }
        var changed = heard.stream()
            .map(said -> String.valueOf(said.get("info")))
            .filter(info -> info.contains("6") && info.contains("so") && !info.equals(AS_TYPED))
            .findFirst();
        if (changed.isPresent()) {
            throw Finding.that("“%s” was said, and “%s” was heard.".formatted(AS_TYPED, changed.get()))
                .because("Something at the server changes the text. It is text until a page shows it, and the page has "
                        + "textContent for that.")
                .hint(3);
        }
        var numbers = numbers(mallory);
        for (var n = 1; n < numbers.size(); n++) {
            if (numbers.get(n) <= numbers.get(n - 1)) {
                throw Finding
                    .that("Somebody said %s things in a row, and number %s was heard after number %s.".formatted(BURST,
                            numbers.get(n), numbers.get(n - 1)))
                    .because(
                            "Several threads carry the messages. setPreserveReceiveOrder(true) keeps the order on the way "
                                    + "in, setPreservePublishOrder(true) on the way out.")
                    .hint(2);
            }
        }
        Origins.areRefused(port, "/coordination");
    }

    private static List<Integer> numbers(Talker talker) {
        return talker.heard()
            .stream()
            .map(said -> String.valueOf(said.get("info")))
            .filter(info -> info.startsWith("Number "))
            .map(info -> Integer.valueOf(info.substring("Number ".length())))
            .toList();
    }

    private static App app(Harness harness) {
        return harness.app(PATIENT);
    }

    private static Tap wire(Harness harness) {
        return harness.wire(app(harness));
    }

    private static Person connects(Harness harness, String name) {
        var wire = wire(harness);
        var person = harness.person(name, wire);
        Room.opens(person, wire, () -> person.opens("/classic.html").types("Your name", name).presses("Connect"));
        person.until(() -> Room.listens(person), () -> neverListens(wire, person));
        Unheard.mark(person);
        return person;
    }

    private static Finding neverListens(Tap wire, Person person) {
        var finding = Finding.that(
                "%s's page never says “%s”; it says “%s”.".formatted(person.called(), Room.LISTENING, person.state()));
        if (wire.sent("CONNECT").isEmpty() && wire.openSockets() > 0) {
            return finding.because(
                    "A socket is open, and no CONNECT has been sent on it%s. Either connect() is not called, or the "
                        .formatted(firstError(person))
                            + "socket was made when the page was loaded: connect() waits for it to open, and it is open.")
                .hint(3);
        }
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

    private static void says(Person person, String text) {
        staysLoaded(person);
        person.says(text);
    }

    private static void staysLoaded(Person person) {
        if (!Boolean.TRUE.equals(person.ask("return watch.marked"))) {
            throw Finding.that("%s said something, and her or his page was loaded anew.".formatted(person.called()))
                .because("The browser has sent the form itself: event.preventDefault() is missing.")
                .hint(3);
        }
    }

    /** Or says how far it came. */
    private static void hears(Tap wire, Person person, String from, String text) {
        person.until(() -> person.count(text) > 0, () -> silence(wire, person, text));
        notPastTheController(wire, text);
        if (!isNamed(person, from)) {
            var named = messages(wire)
                .anyMatch(frame -> frame.text().contains(text) && frame.text().contains("\"" + from + "\""));
            throw Finding
                .that("%s said “%s”, and %s's page shows it without her or his name: %s".formatted(from, text,
                        person.called(), person.lines().stream().filter(line -> line.contains(text)).toList()))
                .because(named ? "The name has come to the page, beside the text, and the page does not show it."
                        : "The name is the login of CONNECT, which becomes the user of the session.")
                .hint(named ? 3 : 2);
        }
    }

    /** Wherever the name stands; and one's own words may be marked as one's own. */
    private static boolean isNamed(Person person, String name) {
        return person.count(name) > 0 || name.equals(person.name())
                && person.lines().stream().anyMatch(line -> line.matches("(?i).*\\b(you|me)\\b.*"));
    }

    private static void notPastTheController(Tap wire, String text) {
        sent(wire, text).map(frame -> frame.header("destination")).filter(subscribed(wire)::contains).ifPresent(to -> {
            throw Finding.that("“%s” was sent straight to %s, where the pages have subscribed.".formatted(text, to))
                .because(
                        "It passes your controller by, and with it the sender's name and every look at the text: a page "
                                + "sends to /app.")
                .hint(2);
        });
    }

    private static Optional<StompFrame> sent(Tap wire, String text) {
        return wire.sent("SEND")
            .stream()
            .filter(frame -> frame.text().contains(text))
            .findFirst()
            .flatMap(WireFrame::stomp);
    }

    private static Finding silence(Tap wire, Person person, String text) {
        staysLoaded(person);
        var sent = wire.sent("SEND").stream().filter(frame -> frame.text().contains(text)).findFirst();
        var came = messages(wire).filter(frame -> frame.text().contains(text)).count();
        var empty = wire.sent("SEND")
            .stream()
            .flatMap(frame -> frame.stomp().stream())
            .map(StompFrame::body)
            .filter(EMPTY);
        if (sent.isEmpty() && empty.findFirst().isPresent()) {
            return Finding.that("“%s” was typed and sent, and a SEND without any text left the page.".formatted(text))
                .because("Its info is not the value of the field, or is read when the field is empty already.")
                .hint(3);
        }
        if (sent.isEmpty()) {
            return Finding.that("“%s” was typed and sent, and nothing left the page.".formatted(text))
                .because("Send does not call client.send()%s.".formatted(firstError(person)))
                .hint(3);
        }
        var destination = sent.get().stomp().map(frame -> frame.header("destination")).orElse("");
        var body = sent.get().stomp().map(frame -> frame.body().strip()).orElse("");
        if (subscribed(wire).contains("[object Object]")) {
            return Finding.that("The page has subscribed to “[object Object]”.")
                .because("subscribe() takes the destination as a string, first; it was given an object there.")
                .hint(3);
        }
        if (came == 0 && !body.startsWith("{")) {
            return Finding.that("“%s” was sent to %s as %s, and nobody heard it.".formatted(text, destination, body))
                .because(
                        body.startsWith("\"") ? "It was made JSON twice: a string in quotes, where an object is needed."
                                : "The body is no JSON object: JSON.stringify({ info: … }) makes one.")
                .hint(3);
        }
        if (came == 0) {
            return Finding.that("“%s” was sent to %s, and nobody heard it.".formatted(text, destination))
                .because(whyNobodyHears(wire, body))
                .hint(2);
        }
        if (messagesTo(wire, person).noneMatch(frame -> frame.text().contains(text))) {
            return Finding
                .that("“%s” was heard in another window, and nothing of it came to %s's page.".formatted(text,
                        person.called()))
                .because(
                        "It is sent to one person and not to the room; or %s listens elsewhere, of %s; or that page says that it listens before it has subscribed."
                            .formatted(person.called(), subscribed(wire)))
                .hint(2);
        }
        return Finding
            .that("“%s” came to %s's page, and the page showed nothing of it.".formatted(text, person.called()))
            .because("What arrives is a frame; its body is a string with JSON in it%s.".formatted(firstError(person)))
            .hint(3);
    }

    private static String whyNobodyHears(Tap wire, String body) {
        if (!body.contains("\"info\"")) {
            return "It was sent as %s, and what the server's Say reads is info.".formatted(body);
        }
        if (wire.sent("CONNECT")
            .stream()
            .flatMap(frame -> frame.stomp().stream())
            .allMatch(frame -> frame.header("login").isEmpty())) {
            return "CONNECT had no login, so nobody knows who speaks, and a Principal is null.";
        }
        return "No controller is mapped to it, or its method threw (the server's log says what), or what it publishes "
                + "goes where nobody has subscribed: %s.".formatted(subscribed(wire));
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
        staysLoaded(person);
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
