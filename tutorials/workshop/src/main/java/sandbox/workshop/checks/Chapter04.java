package sandbox.workshop.checks;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import sandbox.faults.Fault;
import sandbox.servers.Trouble;
import sandbox.workshop.harness.Barriers;
import sandbox.workshop.harness.Harness;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.Tap;

/** The component: it comes and goes, and its connection with it. */
class Chapter04 {

    private static final String LEAVES = "The component goes and its connection stays: what ends it is not called. "
            + "Vue 3 calls beforeUnmount (and never beforeDestroy), or onBeforeUnmount.";

    private static final int VISITS = 20;

    /** A page that does not come back by itself stays lost after one slow handshake. */
    private static final int TIMES = 4;

    private static final String OTHER_WAYS = "/coordination/.*/(xhr|xhr_streaming|eventsource|htmlfile|jsonp)([?].*)?";

    private static final int FURTHEST_TAB = 20;

    /** Returns what did not happen, at which round, and what the page says. */
    private static final String ROUNDS = """
            const press = (name) => [...document.querySelectorAll('button')]
              .find((button) => button.innerText.trim() === name)?.click()
            const state = () => document.querySelector('[role=status]')?.innerText.trim() ?? ''
            const until = async (isTrue) => {
              for (let i = 0; i < 500 && !isTrue(); i++) await new Promise((then) => setTimeout(then, 20))
              return isTrue()
            }
            return (async () => {
              for (let round = 1; round <= arguments[0]; round++) {
                press('Leave the page')
                if (!(await until(() => !state().startsWith('connected')))) return ['leaves', round, state()]
                press('Come back')
                if (!(await until(() => state().startsWith('connected')))) return ['comes back', round, state()]
              }
            })()
            """;

    @Test
    @Order(1)
    @DisplayName("the page connects by itself, and what Alice says is heard once")
    void connectsAndHears(Harness harness) {
        var alice = Room.visitor(harness, "alice");
        Room.talks(alice, "Is this thing on?", 2);
        if (!alice.errors().isEmpty()) {
            throw Finding.that("The browser's console shows an error: " + alice.errors().get(0)).hint(1);
        }
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

        goesRound(alice, wire);

        Room.has(harness, wire, 1, "20 visits", LEAVES, 2);
        alice.presses("Leave the page");
        Room.has(harness, wire, 0, "the last visit", LEAVES, 2);
        harness.diagram("04-one-visit", "One visit: the page connects, subscribes, and says goodbye",
                wire.framesOf(wire.frames().get(0).connection()));
    }

    private static void goesRound(Person alice, Tap wire) {
        var fellBack = fellBack(wire);
        for (var times = 0; times < TIMES; times++) {
            if (!(alice.ask(ROUNDS, VISITS) instanceof List<?> stopped)) {
                return;
            }
            if (fellBack(wire) == fellBack) {
                throw stuck("leaves".equals(stopped.get(0)), stopped.get(1), stopped.get(2));
            }
            fellBack = fellBack(wire);
        }
        throw new Trouble(
                "This computer is too busy: %s times SockJS waited in vain for a WebSocket to open.".formatted(TIMES),
                "Close what else runs, and check again.");
    }

    /** How often SockJS has tried another way than a WebSocket, which was too slow. */
    private static long fellBack(Tap wire) {
        return wire.requests().stream().filter(each -> each.path().matches(OTHER_WAYS)).count();
    }

    private static Finding stuck(boolean leaving, Object round, Object state) {
        return Finding
            .that("In round %s of %s Alice %s, and 10 s later the page says “%s”.".formatted(round, VISITS,
                    leaving ? "leaves" : "comes back", state))
            .because(leaving ? "The component is hidden and not gone: v-show and KeepAlive keep it, v-if does not."
                    : "Something of the visit before is used again. A socket and a client that are over do not open "
                            + "again: make them anew in each visit.")
            .hint(2);
    }

    @Test
    @Order(4)
    @DisplayName("who leaves while it is still connecting leaves nothing behind either")
    void leavesWhileConnecting(Harness harness) {
        var wire = harness.wire();
        wire.set(new Fault.SlowHandshake("/coordination", Duration.ofMinutes(1)));
        var alice = harness.person("alice").opens("/?name=alice").presses("Leave the page");

        wire.restore();
        harness.says("waiting for a handshake that nobody wants any more");
        // whose connection is open has given Alice's the time it needs
        var bob = Room.visitor(harness, "bob");
        Room.talks(bob, "Who is there?", 3);

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
                    const at = document.activeElement
                    return at.labels?.[0]?.textContent.trim() === 'Your message' || at.ariaLabel === 'Your message'
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
