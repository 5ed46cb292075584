package sandbox.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In memory, for a node that is alone. */
@Component
@Profile("!postgres")
class PeopleOfOneNode implements People {

    private final Map<String, Holder> holders = new HashMap<>();

    private final Duration keptFor;

    private final InstantSource clock;

    PeopleOfOneNode(@Value("${sandbox.name-kept-for}") Duration keptFor, InstantSource clock) {
        this.keptFor = keptFor;
        this.clock = clock;
    }

    @Override
    public synchronized String enter(String name, String clientId, String session) {
        var now = this.clock.instant();
        this.holders.values().removeIf(holder -> holder.isForgotten(now));
        var holder = this.holders.computeIfAbsent(name.toLowerCase(Locale.ROOT), free -> new Holder(name, clientId));
        if (!holder.clientId.equals(clientId)) {
            throw new NameTaken(holder.name);
        }
        holder.sessions.add(session);
        return holder.name;
    }

    @Override
    public synchronized void leave(String session) {
        // a client that sent no client-id was known by its session alone, and is not
        // coming back
        this.holders.values().removeIf(holder -> holder.clientId.equals(session));
        var until = this.clock.instant().plus(this.keptFor);
        this.holders.values().forEach(holder -> holder.leave(session, until));
    }

    private static final class Holder {

        private final String name;

        private final String clientId;

        private final Set<String> sessions = new HashSet<>();

        private Instant keptUntil = Instant.MAX;

        private Holder(String name, String clientId) {
            this.name = name;
            this.clientId = clientId;
        }

        private void leave(String session, Instant until) {
            if (this.sessions.remove(session)) {
                this.keptUntil = until;
            }
        }

        private boolean isForgotten(Instant now) {
            return this.sessions.isEmpty() && this.keptUntil.isBefore(now);
        }

    }

}
