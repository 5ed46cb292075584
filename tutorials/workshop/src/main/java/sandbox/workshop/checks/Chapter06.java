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

    private static final Duration LONGEST = Duration.ofSeconds(10);

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
        Room.visitor(harness, "alice", wire);

        promised(wire, true);
        promised(wire, false);
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
            .until(() -> !Room.listens(alice), () -> Finding
                .that("The server has heard nothing for %s s, and the server keeps the session: a ghost is in the room."
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
        staysConnected(alice, wire, beats, "Nobody has said anything for some seconds");
    }

    @Test
    @Order(5)
    @Tag(Length.LONG_ONLY)
    @DisplayName("a tab in the background is not cut off either")
    void theBackgroundIsNotDead(Harness harness) {
        var wire = wire(harness);
        var alice = Room.visitor(harness, "alice", wire);
        harness.person("bob", wire).opens("/?name=bob");

        harness.says("listening to the heartbeats of a tab whose timers are throttled");
        alice.throttled();
        staysConnected(alice, wire, 20, "The tab is in the background");
    }

    private static void staysConnected(Person alice, Tap wire, int beats, String meanwhile) {
        var connected = wire.received("CONNECTED").size();
        var before = beats(wire);
        alice.waitsUpTo(promised(wire, false).multipliedBy(2L * beats))
            .until(() -> beats(wire) >= before + beats || wire.received("CONNECTED").size() > connected,
                    () -> Finding.that("The server promised heartbeats and sends too few.").hint(2));
        if (!Room.listens(alice) || wire.received("CONNECTED").size() > connected) {
            throw Finding.that(meanwhile + ", and the connection was given up though nothing was wrong.")
                .because("Heartbeats are promised and not sent in time.")
                .hint(2);
        }
    }

    private static long beats(Tap wire) {
        return wire.frames().stream().filter(frame -> !frame.up() && frame.text().equals("\n")).count();
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
        if (sends == 0 || wants == 0) {
            throw Finding
                .that("%s promises no heartbeats: CONNECT says heart-beat:%s,%s and CONNECTED heart-beat:%s,%s."
                    .formatted(byThePage ? "The page" : "The server", page[0], page[1], server[0], server[1])
                        + (byThePage && server[1] == 0 ? " Cut off in silence, the server keeps it as a ghost." : ""))
                .because((server[0] == 0 && server[1] == 0)
                        ? "The simple broker has no TaskScheduler, so it answers 0,0 whatever the page asks."
                        : "One of the four numbers is 0, and then that direction has none.")
                .hint((page[0] == 0 || page[1] == 0) ? 3 : 1);
        }
        var every = Duration.ofMillis(Math.max(sends, wants));
        if (every.compareTo(LONGEST) > 0) {
            throw Finding
                .that("%s shows every %s s that it is alive. A dead wire is noticed after twice or three times that."
                    .formatted(byThePage ? "The page" : "The server", every.toSeconds()))
                .because("Of the two numbers for a direction the larger one counts, and one of them is very large.")
                .hint(3);
        }
        return every;
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
