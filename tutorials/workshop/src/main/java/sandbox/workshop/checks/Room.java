package sandbox.workshop.checks;

import java.time.Duration;

import sandbox.workshop.harness.Harness;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.Tap;

/** What the chapters from 4 on ask of the page again and again. */
final class Room {

    static final String LISTENING = "connected · listening";

    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private Room() {
    }

    /** Somebody who has opened the page and is in the room. */
    static Person visitor(Harness harness, String name) {
        return visitor(harness, name, harness.wire());
    }

    static Person visitor(Harness harness, String name, Tap wire) {
        return arrives(harness.person(name, wire).opens("/?name=" + name), wire);
    }

    static Person arrives(Person person, Tap wire) {
        return person.until(() -> listens(person), () -> notListening(person, wire));
    }

    static boolean listens(Person person) {
        return person.state().startsWith(LISTENING);
    }

    private static Finding notListening(Person person, Tap wire) {
        var finding = Finding.that("%s opens the page, and it never says “%s”; it says “%s”.".formatted(person.called(),
                LISTENING, person.state()));
        return finding.because(cause(person, wire));
    }

    private static String cause(Person person, Tap wire) {
        var errors = person.errors();
        if (!errors.isEmpty()) {
            return "The console says: " + errors.get(0).lines().findFirst().orElse("");
        }
        if (wire.requests().stream().noneMatch(request -> request.path().startsWith("/coordination"))) {
            return "The page never asks the server for /coordination.";
        }
        if (wire.sent("CONNECT").isEmpty()) {
            return "There is a connection to /coordination, but the page never sends CONNECT.";
        }
        if (wire.received("CONNECTED").isEmpty()) {
            return "The page sends CONNECT, and the server never answers CONNECTED.";
        }
        return wire.sent("SUBSCRIBE").isEmpty() ? "The server answers CONNECTED, and the page never sends SUBSCRIBE."
                : "The page is subscribed. Does it say so, in an element with role=status?";
    }

    /** Says something, and hears it exactly once. */
    static void talks(Person person, String info, int hint) {
        person.says(info);
        person.until(() -> person.count(info) > 0, () -> Finding
            .that("%s says “%s”, and it never appears in the list of messages.".formatted(person.called(), info))
            .because("Either it did not reach the room, or what arrived was not shown. The payload is the "
                    + "string res.body: JSON.parse(res.body).info.")
            .hint(hint));
        if (person.count(info) > 1) {
            throw Finding.that("%s sees “%s” %s times.".formatted(person.called(), info, person.count(info)))
                .because("More than one subscription is in force: an old connection was not ended, or "
                        + "subscribe was called twice.")
                .hint(hint);
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
