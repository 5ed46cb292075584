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
import org.springframework.stereotype.Component;

import sandbox.messaging.Refused;

/**
 * Whose name is whose. A name belongs to the client-id that first used it until it has
 * been gone for a while, so its owner is let in again while the server still counts the
 * session that a dead wire left behind, and nobody else is.
 */
@Component
class People {

    private final Map<String, Holder> holders = new HashMap<>();

    private final Duration keptFor;

    private final InstantSource clock;

    People(@Value("${sandbox.name-kept-for}") Duration keptFor, InstantSource clock) {
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /**
     * Lets a session in under a name.
     * @return the name as its holder first wrote it: {@code alice} and {@code Alice} are
     * one
     * @throws Refused if somebody else holds the name
     */
    synchronized String enter(String name, String clientId, String session) {
        var now = this.clock.instant();
        this.holders.values().removeIf(holder -> holder.isForgotten(now));
        var holder = this.holders.computeIfAbsent(name.toLowerCase(Locale.ROOT), free -> new Holder(name, clientId));
        if (!holder.clientId.equals(clientId)) {
            throw new Refused("name-taken", "Somebody is already called %s.".formatted(holder.name),
                    "Choose another name.");
        }
        holder.sessions.add(session);
        return holder.name;
    }

    synchronized void leave(String session) {
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
