package sandbox.trials.torture;

import java.util.List;

/**
 * What a run left to be judged.
 *
 * @param began when the plan's time began, in milliseconds since 1970
 * @param events of all clients, in the order in which they were told
 * @param stored the server's history in the end
 * @param outages when the server was down
 * @param seen what was found wrong while it ran
 */
record Evidence(Plan plan, long began, List<Event> events, List<Stored> stored, List<Outage> outages,
        List<Violation> seen) {

    List<Event> of(String client) {
        return this.events.stream().filter(event -> event.client().equals(client)).toList();
    }

    List<Event> of(Event.Kind kind) {
        return this.events.stream().filter(event -> event.is(kind)).toList();
    }

    /** Milliseconds since 1970. */
    record Outage(long from, long until) {
    }

}
