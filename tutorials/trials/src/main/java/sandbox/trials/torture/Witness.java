package sandbox.trials.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import sandbox.trials.torture.Event.Kind;

/** Hears what clients tell, and knows how each of them stands. */
final class Witness implements Consumer<Event> {

    private final List<Event> events = new ArrayList<>();

    private final Map<String, Standing> standings = new HashMap<>();

    private long heard;

    @Override
    public synchronized void accept(Event event) {
        this.events.add(event);
        this.heard = System.currentTimeMillis();
        standing(event.client()).follow(event);
    }

    synchronized List<Event> events() {
        return List.copyOf(this.events);
    }

    synchronized boolean heardSince(long moment) {
        return this.heard > moment;
    }

    /**
     * What keeps a client from having settled with all that is stored; empty if nothing.
     */
    synchronized String unsettled(String client, long stored) {
        var standing = standing(client);
        if (!standing.listens) {
            return "is “%s” and not listening".formatted(standing.status);
        }
        if (!standing.waiting.equals("0")) {
            return "has %s messages waiting in its outbox".formatted(standing.waiting);
        }
        if (standing.newest < stored) {
            return "shows messages up to number %s of %s".formatted(standing.newest, stored);
        }
        return "";
    }

    private Standing standing(String client) {
        return this.standings.computeIfAbsent(client, first -> new Standing());
    }

    private static final class Standing {

        private String status = "silent";

        private boolean listens;

        private String waiting = "0";

        private long newest;

        private void follow(Event event) {
            if (event.is(Kind.STATUS)) {
                this.status = event.text();
                this.listens = event.isListening();
            }
            if (event.is(Kind.WAITING)) {
                this.waiting = event.text();
            }
            event.lines().forEach(line -> this.newest = Math.max(this.newest, line.seq()));
        }

    }

}
