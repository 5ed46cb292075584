package sandbox.workshop.checks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sandbox.faults.Fault;
import sandbox.workshop.harness.Harness;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Length;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.Tap;

/** Coming back: after every cut, with one connection, and nothing twice. */
class Chapter05 {

    /** Two ticks of the probe, and a handshake on a busy machine. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(14);

    /** Longer than a tick of the probe. */
    private static final Duration OUTAGE = Duration.ofSeconds(7);

    private static final Duration SLOW = Duration.ofSeconds(6);

    private static final String MORE_THAN_ONE = "A new connection was opened while the old one was there. "
            + "End the old client before connecting, and do not connect while a handshake is under way.";

    /** So that none is said twice, where what was said before is still shown. */
    private static final AtomicInteger SENTENCES = new AtomicInteger();

    @AfterEach
    void noErrors(Harness harness) {
        Room.noErrors(harness);
    }

    @Test
    @Order(1)
    @DisplayName("cut off by a reset, the page comes back by itself, with one connection")
    void survivesAReset(Harness harness) {
        var wire = harness.wire();
        var alice = Room.visitor(harness, "alice").waitsUpTo(LONG_ENOUGH);

        var first = talks(alice, wire);
        for (var cuts = 0; cuts < (harness.isLong() ? 4 : 1); cuts++) {
            harness.says("waiting for the page to come back after a cut");
            var before = Beginnings.of(wire);
            wire.set(new Fault.Cut(), Duration.ZERO);
            isBack(harness, alice, wire, before);
            isThereOnce(harness, alice, wire);
        }
        if (alice.count(first) != 1) {
            throw Finding.that("What Alice had heard before the cut is not on her page any more.")
                .because("The page was loaded anew, or its list emptied. A return is a new connection, not a new page.")
                .hint(2);
        }
        harness.diagram("05-coming-back", "The wire is cut, and the page comes back", wire);
    }

    @Test
    @Order(2)
    @DisplayName("after a server that was away for seven seconds, there is still one connection")
    void survivesAnOutage(Harness harness) {
        var wire = harness.wire();
        var alice = Room.visitor(harness, "alice").waitsUpTo(OUTAGE.plus(LONG_ENOUGH));

        for (var outages = 0; outages < (harness.isLong() ? 3 : 1); outages++) {
            harness.says("waiting for the page to come back after %s s without a server".formatted(OUTAGE.toSeconds()));
            var before = Beginnings.of(wire);
            wire.set(new Fault.Close(), OUTAGE);
            alice.until(() -> !Room.listens(alice), () -> deaf(alice));
            var meanwhile = new Outage(alice, wire, "Typed meanwhile, " + SENTENCES.incrementAndGet());
            isBack(harness, alice, wire, before);
            meanwhile.wasInOrder(OUTAGE);
            isThereOnce(harness, alice, wire);
        }
        alice.presses("Leave the page");
        Room.has(harness, wire, 0, "leaving", "The component goes and its connection stays.", 2);
    }

    @Test
    @Order(3)
    @DisplayName("a handshake may take longer than the probe: no second one is begun, and who has left stays away")
    void waitsForASlowHandshake(Harness harness) {
        var wire = harness.wire();
        leavesWhileDown(harness, wire);
        // SockJS asks first what the server can do; a bare WebSocket does not
        var path = (handshakes(wire, "/coordination/info") > 0) ? "/coordination/info" : "/coordination";
        var before = handshakes(wire, path);
        var connected = wire.received("CONNECTED").size();
        wire.set(new Fault.SlowHandshake(path, SLOW));
        harness.says("waiting for a handshake of %s s".formatted(SLOW.toSeconds()));
        var bob = harness.person("bob").waitsUpTo(SLOW.plus(LONG_ENOUGH)).opens("/?name=bob");

        bob.until(() -> handshakes(wire, path) > before + 1 || Room.listens(bob), () -> Finding
            .that("The handshake takes %s s, and the page never says “%s”.".formatted(SLOW.toSeconds(), Room.LISTENING))
            .hint(2));

        if (Room.listens(bob) && wire.received("CONNECTED").size() == connected) {
            throw Finding
                .that("The handshake takes %s s, and long before its end Bob's page says “%s”."
                    .formatted(SLOW.toSeconds(), Room.LISTENING))
                .because("It says so when it begins to connect, and not when CONNECTED has come and it has subscribed.")
                .hint(2);
        }
        wire.restore();
        if (Room.listens(bob)) {
            talks(bob, wire);
        }
        var begun = handshakes(wire, path) - before;
        if (begun > 1) {
            throw Finding
                .that("A handshake takes %s s, and meanwhile the page has begun %s of them.".formatted(SLOW.toSeconds(),
                        begun))
                .because(MORE_THAN_ONE + " Or somebody has left, and the timer of the component that is gone still "
                        + "connects.")
                .hint(2);
        }
        Room.has(harness, wire, 1, "a slow handshake", MORE_THAN_ONE, 2);
        LeftBehind.none(bob, wire, 3);
    }

    private static void leavesWhileDown(Harness harness, Tap wire) {
        // whoever takes her own leaving for a loss comes back later, while nobody looks
        Room.visitor(harness, "carol").presses("Leave the page");
        var alice = Room.visitor(harness, "alice").waitsUpTo(LONG_ENOUGH);
        wire.set(new Fault.Cut());
        alice.until(() -> !Room.listens(alice), () -> deaf(alice));
        alice.presses("Leave the page");
        wire.restore();
    }

    private static long handshakes(Tap wire, String path) {
        return wire.requests().stream().filter(each -> each.path().startsWith(path)).count();
    }

    @Test
    @Order(4)
    @Tag(Length.LONG_ONLY)
    @DisplayName("the server is killed and started again, and the page finds it")
    void survivesTheServersEnd(Harness harness) {
        var server = harness.ownApp();
        var wire = harness.wire(server);
        var alice = Room.visitor(harness, "alice", wire).waitsUpTo(LONG_ENOUGH.plusSeconds(10));

        for (var deaths = 0; deaths < 2; deaths++) {
            harness.says("waiting for the server to be started again, and for the page to find it");
            server.restart();
            alice.waitsFor(Room.LISTENING);
            isThereOnce(harness, alice, wire);
        }
    }

    private static void isBack(Harness harness, Person person, Tap wire, Beginnings before) {
        person.until(() -> wire.received("CONNECTED").size() > before.connected() && Room.listens(person),
                () -> notBack(person, wire, before.connected()));
        Room.hasSubscribed(harness, person, wire, before.subscribed());
    }

    /** How often somebody has connected, and subscribed, so far. */
    private record Beginnings(int connected, int subscribed) {

        static Beginnings of(Tap wire) {
            return new Beginnings(wire.received("CONNECTED").size(), wire.sent("SUBSCRIBE").size());
        }

    }

    private static Finding notBack(Person person, Tap wire, int connected) {
        var seconds = LONG_ENOUGH.toSeconds();
        if (Room.listens(person)) {
            return deaf(person);
        }
        return Finding
            .that("The wire is cut for a moment. %s s later the page says “%s”, and never says “%s” again."
                .formatted(seconds, person.state(), Room.LISTENING))
            .because((wire.received("CONNECTED").size() > connected)
                    ? "There is a new connection, but the page does not say so."
                    : "No new connection has come within %s s. Either nothing tries: send() of stompjs 2.3.3 does not "
                        .formatted(seconds) + "throw on a closed socket, so a catch around it never runs. Or what "
                            + "tries waits too long, or it fails: see the console.")
            .hint(1);
    }

    private static Finding deaf(Person person) {
        return Finding
            .that("The wire is cut, and %s's page still says “%s”.".formatted(person.called(), Room.LISTENING))
            .because("Nothing tells the page that its connection is gone: the state is set once and never taken back.")
            .hint(1);
    }

    private static void isThereOnce(Harness harness, Person person, Tap wire) {
        Room.has(harness, wire, 1, "coming back", MORE_THAN_ONE, 2);
        talks(person, wire);
    }

    private static String talks(Person person, Tap wire) {
        var sentence = "Sentence %s of %s".formatted(SENTENCES.incrementAndGet(), person.called());
        Room.talks(person, wire, sentence, 2);
        return sentence;
    }

}
