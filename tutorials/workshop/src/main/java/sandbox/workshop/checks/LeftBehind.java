package sandbox.workshop.checks;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import sandbox.servers.Patience;
import sandbox.servers.Trouble;
import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.Tap;

/**
 * What a page still holds of visits that are over: timers, listeners of the window,
 * workers.
 */
final class LeftBehind {

    /** A page that does not come back by itself stays lost after one slow handshake. */
    private static final int TIMES = 4;

    private static final String OTHER_WAYS = "/coordination/.*/(xhr|xhr_streaming|eventsource|htmlfile|jsonp)([?].*)?";

    /** Longer than a timer that ends by itself. */
    private static final Duration A_WHILE = Duration.ofSeconds(6);

    /** Returns what did not happen, at which round, and what the page says. */
    private static final String ROUNDS = """
            const press = (name) => [...document.querySelectorAll('button, [role=button]')]
              .find((button) => watch.isCalled(button, name))?.click()
            const until = async (isTrue) => {
              for (let i = 0; i < 500 && !isTrue(); i++) await new Promise((then) => setTimeout(then, 20))
              return isTrue()
            }
            const connected = () => /^\\W*connected/i.test(watch.state())
            return (async () => {
              for (let round = arguments[0]; round <= arguments[1]; round++) {
                press('Leave the page')
                if (!(await until(() => !connected()))) return ['leaves', round, watch.state()]
                press('Come back')
                if (!(await until(connected))) return ['comes back', round, watch.state()]
              }
            })()
            """;

    private LeftBehind() {
    }

    /** The visitor, who is connected, leaves and comes back so often. */
    static void none(Person person, Tap wire, int visits) {
        goesRound(person, wire, 1, 1, visits);
        var before = holds(person);
        goesRound(person, wire, 2, visits, visits);
        int later = visits - 1;
        new Patience(A_WHILE).suffices(() -> more(before, holds(person), later) == null);
        var now = holds(person);
        var more = more(before, now, later);
        if (more != null) {
            throw Finding
                .that("%s visits later the page holds %s more of this than before: %s.".formatted(later,
                        now.get(more) - before.getOrDefault(more, 0L), more))
                .because("Each visit begins one, and no visit ends its own: in beforeUnmount, clearInterval, "
                        + "clearTimeout, removeEventListener, cancelAnimationFrame, terminate or close.")
                .hint(2);
        }
    }

    /** A kind that grows by one or more with each visit. */
    private static @Nullable String more(Map<String, Long> before, Map<String, Long> now, int visits) {
        return now.entrySet()
            .stream()
            .filter(kind -> kind.getValue() - before.getOrDefault(kind.getKey(), 0L) >= visits)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> holds(Person person) {
        return (Map<String, Long>) person.ask("return watch.holds()");
    }

    private static void goesRound(Person person, Tap wire, int from, int to, int visits) {
        var fellBack = fellBack(wire);
        for (var times = 0; times < TIMES; times++) {
            if (!(person.ask(ROUNDS, from, to) instanceof List<?> stopped)) {
                return;
            }
            if (fellBack(wire) == fellBack) {
                throw stuck(person, visits, stopped);
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

    private static Finding stuck(Person person, int visits, List<?> stopped) {
        var errors = person.errors();
        return Finding
            .that("In round %s of %s %s %s, and 10 s later the page says “%s”.".formatted(stopped.get(1), visits,
                    person.called(), stopped.get(0), stopped.get(2)))
            .because(errors.isEmpty() ? why("leaves".equals(stopped.get(0))) : "The console says: " + errors.get(0))
            .hint(2);
    }

    private static String why(boolean leaving) {
        return leaving ? "The component is hidden and not gone: v-show and KeepAlive keep it, v-if does not."
                : "Something of the visit before is used again. A socket and a client that are over do not open "
                        + "again: make them anew in each visit.";
    }

}
