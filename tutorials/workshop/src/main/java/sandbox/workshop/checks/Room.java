package sandbox.workshop.checks;

import java.time.Duration;

import sandbox.servers.Patience;
import sandbox.workshop.harness.Harness;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.Tap;

/** What the chapters from 4 on ask of the page again and again. */
final class Room {

    static final String LISTENING = "connected · listening";

    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private static final int LOADS = 3;

    private static final Duration SOON = Duration.ofMillis(2500);

    private Room() {
    }

    /** Somebody who has opened the page and is in the room. */
    static Person visitor(Harness harness, String name) {
        return visitor(harness, name, harness.wire());
    }

    static Person visitor(Harness harness, String name, Tap wire) {
        var subscribed = wire.sent("SUBSCRIBE").size();
        var person = harness.person(name, wire);
        opens(person, wire, () -> person.opens("/?name=" + person.name()));
        arrives(person, wire);
        hasSubscribed(harness, person, wire, subscribed);
        return person;
    }

    /**
     * Once more where a busy machine is the cause: SockJS took slow for refused, or the
     * server has yet to notice that the one who had the name before is gone.
     * @param page is opened, and told to connect if it does not do so by itself
     */
    static void opens(Person person, Tap wire, Runnable page) {
        for (var loads = 0; loads < LOADS; loads++) {
            var connects = wire.sent("CONNECT").size();
            var refusals = namesTaken(wire);
            page.run();
            new Patience(A_MOMENT).suffices(() -> listens(person) || person.shows("lost") || namesTaken(wire) > refusals
                    || !person.errors().isEmpty());
            var gaveUp = person.shows("lost") && wire.sent("CONNECT").size() == connects;
            if (!gaveUp && namesTaken(wire) == refusals || !person.errors().isEmpty()) {
                return;
            }
        }
    }

    private static long namesTaken(Tap wire) {
        return wire.received("ERROR").stream().filter(error -> error.text().contains("code:name-taken")).count();
    }

    static Person arrives(Person person, Tap wire) {
        return person.until(() -> listens(person), () -> notListening(person, wire));
    }

    static boolean listens(Person person) {
        return person.shows("connected", "listening");
    }

    /** Who says that it listens has said so to the server before. */
    static void hasSubscribed(Harness harness, Person person, Tap wire, int before) {
        harness.until(SOON, () -> wire.sent("SUBSCRIBE").size() > before, () -> Finding
            .that("%s's page says “%s”, and no SUBSCRIBE has crossed the wire: it hears nothing yet."
                .formatted(person.called(), person.state()))
            .because("subscribe() belongs into the callback of each new connection, and the words into the line "
                    + "after it.")
            .hint(3));
    }

    private static Finding notListening(Person person, Tap wire) {
        var finding = Finding.that("%s opens the page, and it never says “%s”; it says “%s”.".formatted(person.called(),
                LISTENING, person.state()));
        return finding.because(cause(person, wire)).hint(2);
    }

    private static String cause(Person person, Tap wire) {
        var errors = person.errors();
        if (!errors.isEmpty()) {
            return "The console says: " + errors.get(0);
        }
        if (wire.requests().stream().noneMatch(request -> request.path().startsWith("/coordination"))) {
            return "The page never asks the server for /coordination.";
        }
        if (wire.sent("CONNECT").isEmpty()) {
            return "There is a connection to /coordination, but the page never sends CONNECT.";
        }
        var refused = wire.received("ERROR");
        if (!refused.isEmpty()) {
            return "The server has answered ERROR: "
                    + refused.get(0).stomp().map(error -> error.header("message")).orElse("");
        }
        if (wire.received("CONNECTED").isEmpty()) {
            return "The page sends CONNECT, and the server never answers CONNECTED.";
        }
        if (wire.sent("SUBSCRIBE").isEmpty()) {
            return "The server answers CONNECTED, and the page never sends SUBSCRIBE. Either connect() was given no "
                    + "callback that subscribes, or the client is kept in data() or ref(): Vue wraps what is kept "
                    + "there, and client === this.stompClient is then false.";
        }
        return (boolean) person.ask("return !!document.querySelector('[role=status], output')")
                ? "The page is subscribed, and its element with role=status does not say so."
                : "The page is subscribed, and it has no element with role=status to say so in.";
    }

    /** Says something, and hears it exactly once. */
    static void talks(Person person, Tap wire, String info, int hint) {
        var said = new Unheard(person, wire, info);
        Unheard.mark(person);
        person.says(info);
        person.until(() -> person.count(info) > 0, () -> said.finding(hint));
        if (person.count(info) > 1) {
            throw said.doubled(person.count(info), hint);
        }
        said.throwIfPastTheServer();
    }

    /** No chapter allows any: also those of a component that is gone are told. */
    static void noErrors(Harness harness) {
        noErrors(harness, 2);
    }

    static void noErrors(Harness harness, int hint) {
        var errors = harness.errors();
        if (!errors.isEmpty()) {
            throw Finding.that("The browser's console shows an error: " + errors.get(0)).hint(hint);
        }
    }

    /** How many connections and subscriptions the server should have now. */
    static void has(Harness harness, Tap wire, int connections, String after, String cause, int hint) {
        harness.until(A_MOMENT, () -> wire.openSockets() == connections && wire.subscriptions() == connections,
                () -> Finding
                    .that("%s connections are open after %s, with %s subscriptions; it should be %s."
                        .formatted(wire.openSockets(), after, wire.subscriptions(), connections))
                    .because(cause)
                    .hint(hint));
    }

}
