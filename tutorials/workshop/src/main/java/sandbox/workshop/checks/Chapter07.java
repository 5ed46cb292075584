package sandbox.workshop.checks;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import sandbox.faults.Fault;
import sandbox.workshop.harness.Harness;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.Tap;

/**
 * When WebSocket is refused: the same chat over HTTP, and WebSocket again when it may.
 */
class Chapter07 {

    private static final int SENTENCES = 5;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

    @AfterEach
    void noErrors(Harness harness) {
        Room.noErrors(harness);
    }

    @Test
    @Order(1)
    @DisplayName("where the upgrade is answered 400, the chat goes on over HTTP, says so, and its price is counted")
    void goesOnWhenRefused(Harness harness) {
        var wire = harness.wire();
        wire.set(new Fault.RefuseUpgrade(false));
        var alice = arrives(harness, "alice", wire);

        Room.talks(alice, wire, "Over what?", 2);
        streams(alice, wire);
        harness.diagram("07-refused", "The upgrade is refused, and the page goes on over HTTP", wire);
        countsTheCost(harness, alice, wire);
        isForgottenAtTheNextVisit(alice, wire);
    }

    /** What a page writes down of a refusal would hold for the next one, too. */
    private static void isForgottenAtTheNextVisit(Person person, Tap wire) {
        wire.restore();
        // where a WebSocket was slow to open SockJS streams once more
        for (var loads = 0; loads < 3; loads++) {
            person.opens("/?name=dora");
            person.until(() -> Room.listens(person),
                    () -> Finding
                        .that("WebSocket is allowed again, the page is loaded anew, and it says “%s”."
                            .formatted(person.state()))
                        .hint(2));
            if (wire.openSockets() == 1) {
                return;
            }
        }
        throw Finding
            .that("WebSocket was refused for a while and is allowed again. The page is loaded anew and says “%s”."
                .formatted(person.state()))
            .because("Either the page remembers the refusal, in localStorage or sessionStorage, or WebSocket is left "
                    + "out of the list of transports.")
            .hint(2);
    }

    private static void countsTheCost(Harness harness, Person person, Tap wire) {
        var before = requests(wire);
        var sent = sends(wire);
        var bytes = bytes(wire);
        var asked = asked(wire, "/xhr_streaming");

        for (var i = 0; i < SENTENCES; i++) {
            Room.talks(person, wire, "Counting, number %s".formatted(i), 2);
        }

        // probes and heartbeats are sent too, and the more of them the slower the machine
        var beside = Math.max(0, sends(wire) - sent - SENTENCES);
        var each = (requests(wire) - before - beside) / (double) SENTENCES;
        harness.says(String.format(Locale.ROOT, "over HTTP a sentence costs %.1f requests and %,d bytes", each,
                (bytes(wire) - bytes) / SENTENCES));
        var streams = asked(wire, "/xhr_streaming") - asked;
        if (streams >= SENTENCES) {
            throw Finding
                .that("Over HTTP %s sentences are heard, and the page has to ask for %s new streams: each ends after "
                    .formatted(SENTENCES, streams) + "a sentence, and what hears is as dear as polling.")
                .because("The server ends a stream after so many bytes, setStreamBytesLimit, or something on the way "
                        + "does. The default is 128 KB.")
                .hint(3);
        }
        if (each > 2) {
            throw Finding.that(String.format(Locale.ROOT, "Saying and hearing one sentence takes %.1f requests.", each))
                .because("The page polls: each sentence heard is a question of its own. xhr-streaming needs one "
                        + "request for what is said, and none for what is heard.")
                .hint(2);
        }
    }

    /**
     * Each of these with a visitor of its own: a server that keeps names to their owners
     * finds out late that one over HTTP is gone.
     */
    @Test
    @Order(2)
    @DisplayName("where the upgrade is swallowed, it goes on as well")
    void goesOnWhenSwallowed(Harness harness) {
        var wire = harness.wire();
        wire.set(new Fault.RefuseUpgrade(true));
        var forgets = BetweenTwoPolls.forgets(wire);
        var bob = arrives(harness, "bob", wire);

        Room.talks(bob, wire, "Still there?", 2);
        streams(bob, wire);
        if (forgets.join()) {
            throw Finding
                .that("Over HTTP a page asks again a second after an answer, and the server has forgotten its session.")
                .because("The server ends a session that nobody asks for so long, setDisconnectDelay. Its default is "
                        + "5 s; a slow network needs seconds.")
                .hint(3);
        }
    }

    @Test
    @Order(3)
    @DisplayName("where WebSocket is allowed, it is used")
    void usesWebSocketWhereItMay(Harness harness) {
        var wire = harness.wire();
        wire.set(new Fault.RefuseUpgrade(false));
        var carol = arrives(harness, "carol", wire);

        wire.restore();
        // where a WebSocket was slow to open SockJS streams once more
        for (var cuts = 0; cuts < 3; cuts++) {
            comesBackAfterACut(carol, wire);
            if (says(carol, "websocket") && wire.openSockets() == 1) {
                LeftBehind.none(carol, wire, 3);
                return;
            }
        }
        throw Finding.that("WebSocket is allowed again, the page connects anew and says “%s”.".formatted(carol.state()))
            .because((wire.openSockets() == 1)
                    ? "A WebSocket carries it, and the page names another: what it shows is kept from before, "
                            + "or written down, and not asked of the connection in use."
                    : "The choice was made once and kept, or WebSocket is left out of the list of transports.")
            .hint(2);
    }

    private static void comesBackAfterACut(Person person, Tap wire) {
        var connected = wire.received("CONNECTED").size();
        wire.set(new Fault.Cut(), Duration.ZERO);
        person.until(() -> wire.received("CONNECTED").size() > connected && Room.listens(person),
                () -> Finding
                    .that("The wire is cut for a moment, WebSocket is allowed again, and the page says “%s”."
                        .formatted(person.state()))
                    .because("It does not come back any more; what chapter 5 looks at has been lost.")
                    .hint(1));
    }

    /** However it is spelled: WebSocket, web socket, EventSource. */
    private static boolean says(Person person, String... transports) {
        var state = person.state().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Stream.of(transports).anyMatch(state::contains);
    }

    private static Person arrives(Harness harness, String name, Tap wire) {
        var person = harness.person(name, wire).waitsUpTo(LONG_ENOUGH).opens("/?name=" + name);
        return person.until(() -> Room.listens(person),
                () -> Finding
                    .that("WebSocket is refused, and the page says “%s”, and never “%s”.".formatted(person.state(),
                            Room.LISTENING))
                    .because(cause(person, wire))
                    .hint(1));
    }

    private static String cause(Person person, Tap wire) {
        var errors = person.errors();
        if (!errors.isEmpty()) {
            return "The console says: " + errors.get(0);
        }
        var info = wire.requests().stream().filter(request -> request.path().contains("/coordination/info")).toList();
        if (info.isEmpty()) {
            return wire.requests().stream().anyMatch(request -> request.path().startsWith("/coordination"))
                    ? "The page does not ask for /coordination/info: it uses a bare WebSocket, which has no fallback."
                    : "The page does not ask the server for /coordination at all.";
        }
        if (info.stream().allMatch(request -> request.status().get() != 200)) {
            return "/coordination/info is answered %s: the endpoint is without SockJS."
                .formatted(info.get(0).status().get());
        }
        return wire.requests().stream().anyMatch(request -> request.path().contains("/xhr"))
                ? "The page tries other transports, and what the server answers does not reach it: something holds "
                        + "the answer back."
                : "The page tries nothing after the refused WebSocket: its list of transports ends there.";
    }

    private static void streams(Person person, Tap wire) {
        var streaming = wire.requests()
            .stream()
            .anyMatch(request -> request.path().contains("/xhr_streaming") || request.path().contains("/eventsource"));
        if (!streaming || says(person, "polling")) {
            throw Finding
                .that("Without WebSocket the page is “%s”: it polls, and every sentence heard is a request."
                    .formatted(person.state()))
                .because("Streaming is not allowed in the list of transports, or something at the server collects an "
                        + "answer before it is sent.")
                .hint(3);
        }
        if (!says(person, "stream", "eventsource", "serversentevent", "sse", "htmlfile")) {
            throw Finding
                .that("The chat goes on without WebSocket, and the page does not name what carries it; it "
                        + "says “%s”.".formatted(person.state()))
                .because("The transport's name belongs into the element with role=status.")
                .hint(2);
        }
    }

    private static long sends(Tap wire) {
        return asked(wire, "/xhr_send");
    }

    private static long asked(Tap wire, String transport) {
        return wire.requests().stream().filter(request -> request.path().contains(transport)).count();
    }

    private static long requests(Tap wire) {
        return wire.requests().stream().filter(request -> request.path().startsWith("/coordination")).count();
    }

    private static long bytes(Tap wire) {
        return wire.requests()
            .stream()
            .filter(request -> request.path().startsWith("/coordination"))
            .mapToLong(request -> request.bytes().get())
            .sum();
    }

}
