package sandbox.workshop.checks;

import java.time.Duration;
import java.util.List;

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
import sandbox.workshop.wire.WireFrame;

/**
 * Half-open: silence is noticed at both ends. STOMP 1.2, heart-beating: each direction at
 * the slower of what one end can do and the other wants.
 */
class Chapter06 {

    private static final String SHORT = "--sandbox.heartbeat=2s";

    /** What proxies and phones allow: a dead wire is found after a minute or two. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration SHORTEST = Duration.ofMillis(500);

    /** So many seconds of heartbeats are enough to listen to. */
    private static final long ENOUGH = 60;

    /** For a busy machine. */
    private static final Duration SLACK = Duration.ofSeconds(8);

    private static final Duration LONGEST_WAY_BACK = Duration.ofSeconds(25);

    @AfterEach
    void noErrors(Harness harness) {
        Room.noErrors(harness);
    }

    @Test
    @Order(1)
    @DisplayName("both ends promise heartbeats")
    void bothPromise(Harness harness) {
        // as it is set, and not as the other checks set it
        var wire = harness.wire();
        var alice = Room.visitor(harness, "alice", wire);

        promised(wire, true);
        promised(wire, false);
        Leftovers.none(alice, wire, 3);
    }

    @Test
    @Order(2)
    @DisplayName("when nothing arrives any more, the page says so, and comes back")
    void thePageNotices(Harness harness) {
        var wire = wire(harness);
        var alice = Room.visitor(harness, "alice", wire);
        var atMost = promised(wire, false).multipliedBy(3).plusSeconds(1);

        wire.set(new Fault.Swallow(false, true));
        harness.says("waiting up to %s s for the page to notice the silence".formatted(atMost.toSeconds()));
        alice.waitsUpTo(atMost.plus(SLACK))
            .until(() -> !Room.listens(alice), () -> Finding
                .that("Nothing has reached the page for %s s, and it still says “%s”.".formatted(atMost.toSeconds(),
                        alice.state()))
                .because(
                        "The page does not look for the server's heartbeats, or its words do not follow the connection.")
                .hint(3));

        harness.diagram("06-half-open", "Nothing arrives any more, and the page gives up", wire);
        // as a router that is back, and knows none of the connections from before
        wire.set(new Fault.Cut(), Duration.ofSeconds(1));
        wire.lift(Fault.Swallow.class);
        alice.waitsUpTo(LONGEST_WAY_BACK)
            .until(() -> Room.listens(alice), () -> Finding
                .that("Everything arrives again, and %s s later the page still says “%s”."
                    .formatted(LONGEST_WAY_BACK.toSeconds(), alice.state()))
                .because("It gave up the silent connection and makes no new one. A socket that is closing and gets no "
                        + "answer must not count as a connection.")
                .hint(3));
        Room.talks(alice, wire, "Back again", 3);
    }

    @Test
    @Order(3)
    @DisplayName("when the server hears nothing, it ends the session")
    void theServerNotices(Harness harness) {
        var wire = wire(harness);
        var alice = Room.visitor(harness, "alice", wire);
        var atMost = promised(wire, true).multipliedBy(4).plusSeconds(1);

        wire.set(new Fault.Swallow(true, false));
        harness.says("waiting up to %s s for the server to give up".formatted(atMost.toSeconds()));
        alice.waitsUpTo(atMost.plus(SLACK))
            .until(() -> !Room.listens(alice),
                    () -> Finding
                        .that("The server has heard nothing for %s s, and it keeps the session: a ghost is in the room."
                            .formatted(atMost.toSeconds()))
                        .because("The server wants no heartbeats, or has no scheduler to look for them.")
                        .hint(2));
    }

    @Test
    @Order(4)
    @DisplayName("quiet is not dead: where nobody speaks, nobody is cut off")
    void quietIsNotDead(Harness harness) {
        var wire = wire(harness);
        var alice = Room.visitor(harness, "alice", wire);
        var beats = harness.isLong() ? 30 : 4;

        harness.says("listening to %s heartbeats".formatted(beats));
        staysConnected(harness, alice, wire, newest(wire), beats, "Nobody has said anything for some seconds");
    }

    @Test
    @Order(5)
    @Tag(Length.LONG_ONLY)
    @DisplayName("a tab in the background is not cut off either")
    void theBackgroundIsNotDead(Harness harness) {
        var wire = wire(harness);
        var alice = Room.visitor(harness, "alice", wire);
        var hers = newest(wire);
        harness.person("bob", wire).opens("/?name=bob");

        harness.says("listening to the heartbeats of a tab whose timers are throttled");
        alice.throttled();
        staysConnected(harness, alice, wire, hers, 20, "The tab is in the background");
    }

    private static void staysConnected(Harness harness, Person alice, Tap wire, String hers, int beats,
            String meanwhile) {
        var connected = wire.received("CONNECTED").size();
        var every = promised(wire, false);
        var enough = Math.max(2, Math.min(beats, ENOUGH / Math.max(1, every.toSeconds())));
        var before = beats(wire, hers);
        // without looking at the page: a tab that is looked at is not in the background
        harness.until(every.multipliedBy(2L * enough),
                () -> beats(wire, hers) >= before + enough || wire.received("CONNECTED").size() > connected
                        || isOver(wire, hers),
                () -> Finding
                    .that("The server has promised a heartbeat every %s s, and has sent %s in %s s."
                        .formatted(every.toSeconds(), beats(wire, hers) - before, every.toSeconds() * 2 * enough))
                    .hint(2));
        if (isOver(wire, hers) || wire.received("CONNECTED").size() > connected || !Room.listens(alice)) {
            throw Finding.that(meanwhile + ", and the connection was given up though nothing was wrong.")
                .because("Heartbeats are promised and not sent in time.")
                .hint(2);
        }
    }

    private static String newest(Tap wire) {
        var connected = wire.received("CONNECTED");
        return connected.get(connected.size() - 1).connection();
    }

    private static long beats(Tap wire, String connection) {
        return wire.framesOf(connection).stream().filter(frame -> !frame.up() && frame.text().equals("\n")).count();
    }

    private static boolean isOver(Tap wire, String connection) {
        return !wire.isOpen(connection);
    }

    private static Tap wire(Harness harness) {
        return harness.wire(harness.app(SHORT));
    }

    /** How often one end shows that it is alive, as agreed in the newest handshake. */
    private static Duration promised(Tap wire, boolean byThePage) {
        var page = heartBeat(wire.sent("CONNECT"));
        var server = heartBeat(wire.received("CONNECTED"));
        var sends = byThePage ? page[0] : server[0];
        var wants = byThePage ? server[1] : page[1];
        var end = byThePage ? "The page" : "The server";
        if (sends == 0 || wants == 0) {
            throw Finding
                .that("%s sends no heartbeats: CONNECT says heart-beat:%s,%s and CONNECTED heart-beat:%s,%s. %s."
                    .formatted(end, page[0], page[1], server[0], server[1], none(byThePage, sends))
                        + (byThePage ? " Cut off in silence, the server keeps it as a ghost." : ""))
                .because(why(byThePage == (sends == 0), server))
                .hint((server[0] == 0 && server[1] == 0) ? 1 : 2);
        }
        var every = Duration.ofMillis(Math.max(sends, wants));
        if (every.compareTo(LONGEST) > 0) {
            throw Finding
                .that("%s shows every %s s that it is alive. A dead wire is noticed after twice or three times that."
                    .formatted(end, every.toSeconds()))
                .because(
                        "Of the two numbers for a direction the larger one counts: here the sender says %s ms, and the "
                            .formatted(sends) + "other end %s ms.".formatted(wants))
                .hint(2);
        }
        if (every.compareTo(SHORTEST) < 0) {
            throw Finding
                .that("%s shows every %s ms that it is alive: %s messages a second for each visitor, and a short "
                    .formatted(end, every.toMillis(), 1000 / every.toMillis()) + "delay looks like death.")
                .because(
                        "Of the two numbers for a direction the larger one counts: here the sender says %s ms, and the "
                            .formatted(sends) + "other end %s ms.".formatted(wants))
                .hint(2);
        }
        return every;
    }

    /** Which of the four numbers is 0. */
    private static String none(boolean byThePage, int sends) {
        if (sends == 0) {
            return byThePage ? "The first number of CONNECT is 0: the page offers none"
                    : "The first number of CONNECTED is 0: the server offers none";
        }
        return byThePage ? "The second number of CONNECTED is 0: the server wants none"
                : "The second number of CONNECT is 0: the page wants none";
    }

    private static String why(boolean isThePages, int[] server) {
        if (isThePages) {
            return "It is a number of the page's: client.heartbeat has outgoing and incoming.";
        }
        return (server[0] == 0 && server[1] == 0)
                ? "Both of the server's numbers are 0. The simple broker has no TaskScheduler, or "
                        + "setHeartbeatValue was given zeros."
                : "It is a number of the server's: setHeartbeatValue is given first what it sends, then what it wants.";
    }

    private static int[] heartBeat(List<WireFrame> frames) {
        var header = frames.isEmpty() ? ""
                : frames.get(frames.size() - 1).stomp().map(stomp -> stomp.header("heart-beat")).orElse("");
        if (!header.matches("\\d+,\\d+")) {
            return new int[] { 0, 0 };
        }
        var both = header.split(",");
        return new int[] { Integer.parseInt(both[0]), Integer.parseInt(both[1]) };
    }

}
