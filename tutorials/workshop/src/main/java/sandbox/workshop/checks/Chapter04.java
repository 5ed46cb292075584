package sandbox.workshop.checks;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import sandbox.faults.Fault;
import sandbox.workshop.harness.Barriers;
import sandbox.workshop.harness.Harness;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;

/** The component: it comes and goes, and its connection with it. */
class Chapter04 {

    private static final String LEAVES = "The component goes and its connection stays: what ends it is not called. "
            + "Vue 3 calls beforeUnmount (and never beforeDestroy), or onBeforeUnmount.";

    private static final int VISITS = 20;

    private static final int FURTHEST_TAB = 20;

    @AfterEach
    void noErrors(Harness harness) {
        Room.noErrors(harness);
    }

    @Test
    @Order(1)
    @DisplayName("the page connects by itself, and what Alice says is heard once")
    void connectsAndHears(Harness harness) {
        var alice = Room.visitor(harness, "alice");
        Room.talks(alice, harness.wire(), "Is this thing on?", 2);
    }

    @Test
    @Order(2)
    @DisplayName("what somebody types stays text")
    void staysText(Harness harness) {
        var alice = Room.visitor(harness, "alice");
        var trick = "<img src=x onerror=\"document.title='tricked'\">";

        alice.says(trick);

        alice.until(
                () -> alice.count("<img src=x") > 0 || "tricked".equals(alice.driver().getTitle())
                        || (boolean) alice.ask("return !!document.querySelector('[role=log] img')"),
                () -> Finding.that("Alice types a line with HTML in it, and it never appears in the list."));
        if (alice.count("<img src=x") == 0) {
            throw Finding.that("Alice types HTML, and every page runs it instead of showing it.")
                .because("The text was put into the page as HTML, by v-html or innerHTML. {{ }} shows it as text.")
                .hint(2);
        }
    }

    @Test
    @Order(3)
    @DisplayName("after 20 visits the server has one connection, and after leaving none")
    void leavesNothingBehind(Harness harness) {
        var wire = harness.wire();
        var alice = Room.visitor(harness, "alice");

        LeftBehind.none(alice, wire, VISITS);

        Room.has(harness, wire, 1, "20 visits", LEAVES, 2);
        alice.presses("Leave the page");
        Room.has(harness, wire, 0, "the last visit", LEAVES, 2);
        harness.diagram("04-one-visit", "One visit: the page connects, subscribes, and says goodbye",
                wire.framesOf(wire.frames().get(0).connection()));
    }

    @Test
    @Order(4)
    @DisplayName("who leaves while it is still connecting leaves nothing behind either")
    void leavesWhileConnecting(Harness harness) {
        var wire = harness.wire();
        wire.set(new Fault.SlowHandshake("/coordination", Duration.ofMinutes(1)));
        var alice = harness.person("alice").opens("/?name=alice");
        alice.presses("Leave the page");

        wire.restore();
        harness.says("waiting for a handshake that nobody wants any more");
        // whose connection is open has given Alice's the time it needs
        var bob = Room.visitor(harness, "bob");
        Room.talks(bob, wire, "Who is there?", 3);

        Room.has(harness, wire, 1, "Alice has left while connecting, and only Bob is there",
                "The socket was still connecting when the component went, and opened afterwards. "
                        + "disconnect() of stompjs throws on it, or does nothing.",
                3);
        if (!alice.errors().isEmpty()) {
            throw Finding.that("Alice leaves while connecting, and her console says: " + alice.errors().get(0))
                .because("disconnect() sends a frame, and the socket is not open yet.")
                .hint(3);
        }
    }

    @Test
    @Order(5)
    @DisplayName("it works without a mouse, and for a screen reader")
    void worksForEveryone(Harness harness) {
        var alice = Room.visitor(harness, "alice");

        talksByKeys(alice, "Only the keyboard");

        var barriers = Barriers.found(alice::ask, alice::list);
        if (!barriers.isEmpty()) {
            throw Finding.that("A screen reader or a weak eye meets a barrier: " + barriers.get(0));
        }
    }

    /** Comes to the field by the Tab key, types, and sends by Enter. */
    private static void talksByKeys(Person person, String info) {
        for (var tab = 0; tab < FURTHEST_TAB; tab++) {
            person.keys(Keys.TAB);
            if ((boolean) person.ask("""
                    return watch.isCalled(document.activeElement, 'Your message')
                    """)) {
                person.keys(info, Keys.ENTER);
                person.hears(info);
                return;
            }
        }
        throw Finding
            .that("%s presses Tab %s times and never comes to the field “Your message”.".formatted(person.called(),
                    FURTHEST_TAB))
            .because("It is no input with a label of its own, or it cannot take the focus.");
    }

}
