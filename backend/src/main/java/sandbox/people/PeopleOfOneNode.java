package sandbox.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import sandbox.access.Names;

/** In memory, for a node that is alone. Who comes or goes does not look through all. */
@Component
@Profile("!postgres")
class PeopleOfOneNode implements People {

    /** By the keys of their names. */
    private final Map<String, Holder> holders = new HashMap<>();

    private final Map<String, Holder> here = new HashMap<>();

    /** In the order in which they left: the next to be forgotten is the first. */
    private final Queue<Away> away = new ArrayDeque<>();

    private final Duration keptFor;

    private final InstantSource clock;

    PeopleOfOneNode(@Value("${sandbox.name-kept-for}") Duration keptFor, InstantSource clock) {
        this.keptFor = keptFor;
        this.clock = clock;
    }

    @Override
    public synchronized String enter(String name, String clientId, String session) {
        leave(session);
        var now = this.clock.instant();
        forget(now);
        var holder = this.holders.compute(Names.key(name),
                (key, held) -> (held == null || held.isForgotten(now)) ? new Holder(key, name, clientId) : held);
        if (!holder.clientId.equals(clientId)) {
            throw new NameTaken(holder.name);
        }
        holder.sessions.add(session);
        this.here.put(session, holder);
        return holder.name;
    }

    @Override
    public synchronized void leave(String session) {
        var holder = this.here.remove(session);
        if (holder == null) {
            return;
        }
        holder.sessions.remove(session);
        holder.keptUntil = this.clock.instant().plus(this.keptFor);
        if (holder.clientId.equals(session)) {
            // it was known by its session alone, and is not coming back
            this.holders.remove(holder.key);
        }
        else {
            this.away.add(new Away(holder, holder.keptUntil));
        }
    }

    private void forget(Instant now) {
        while (!this.away.isEmpty() && this.away.element().until.isBefore(now)) {
            var holder = this.away.remove().holder;
            if (holder.isForgotten(now)) {
                this.holders.remove(holder.key, holder);
            }
        }
    }

    /** How many are held, or not yet forgotten. */
    synchronized int names() {
        return this.holders.size();
    }

    private record Away(Holder holder, Instant until) {
    }

    private static final class Holder {

        private final String key;

        private final String name;

        private final String clientId;

        private final Set<String> sessions = new HashSet<>();

        private Instant keptUntil = Instant.MAX;

        private Holder(String key, String name, String clientId) {
            this.key = key;
            this.name = name;
            this.clientId = clientId;
        }

        private boolean isForgotten(Instant now) {
            return this.sessions.isEmpty() && this.keptUntil.isBefore(now);
        }

    }

}
