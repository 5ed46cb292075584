package sandbox.trials.torture;

import java.util.List;

/**
 * What a run left to be judged.
 *
 * @param events of all clients, in the order in which they were told
 * @param stored the server's history in the end
 * @param seen what was found wrong while it ran
 */
record Evidence(Plan plan, List<Event> events, List<Line> stored, List<Violation> seen) {

    List<Event> of(String client) {
        return this.events.stream().filter(event -> event.client().equals(client)).toList();
    }

    List<Event> of(Event.Kind kind) {
        return this.events.stream().filter(event -> event.is(kind)).toList();
    }

}
