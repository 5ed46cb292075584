package sandbox.relay;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.simp.user.SimpSession;
import org.springframework.messaging.simp.user.SimpSubscription;
import org.springframework.messaging.simp.user.SimpSubscriptionMatcher;
import org.springframework.messaging.simp.user.SimpUser;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.stereotype.Component;

/**
 * Spring's list of people, read from PostgreSQL. Its own for several nodes is told of the
 * others' people every ten seconds.
 */
@Component
@Primary
@Profile("postgres")
class DatabaseUserRegistry implements SimpUserRegistry {

    private final JdbcClient database;

    DatabaseUserRegistry(JdbcClient database) {
        this.database = database;
    }

    @Override
    public @Nullable SimpUser getUser(String name) {
        var sessions = this.database.sql("select session.id from session join holder on holder = folded where name = ?")
            .param(name)
            .query(String.class)
            .set();
        return sessions.isEmpty() ? null : new Person(name, sessions);
    }

    @Override
    public Set<SimpUser> getUsers() {
        return this.database.sql("select name, session.id from session join holder on holder = folded")
            .query((row, number) -> new String[] { row.getString("name"), row.getString("id") })
            .list()
            .stream()
            .collect(Collectors.groupingBy(row -> row[0], Collectors.mapping(row -> row[1], Collectors.toSet())))
            .entrySet()
            .stream()
            .map(person -> new Person(person.getKey(), person.getValue()))
            .collect(Collectors.toSet());
    }

    @Override
    public int getUserCount() {
        return this.database.sql("select count(distinct holder) from session").query(Integer.class).single();
    }

    /** The broker knows them. */
    @Override
    public Set<SimpSubscription> findSubscriptions(SimpSubscriptionMatcher matcher) {
        return Set.of();
    }

    private record Person(String name, Set<String> sessions) implements SimpUser {

        @Override
        public String getName() {
            return this.name;
        }

        @Override
        public @Nullable Principal getPrincipal() {
            return null;
        }

        @Override
        public boolean hasSessions() {
            return true;
        }

        @Override
        public @Nullable SimpSession getSession(String id) {
            return this.sessions.contains(id) ? new Session(id, this) : null;
        }

        @Override
        public Set<SimpSession> getSessions() {
            return this.sessions.stream().map(id -> new Session(id, this)).collect(Collectors.toSet());
        }

    }

    private record Session(String id, Person person) implements SimpSession {

        @Override
        public String getId() {
            return this.id;
        }

        @Override
        public SimpUser getUser() {
            return this.person;
        }

        @Override
        public Set<SimpSubscription> getSubscriptions() {
            return Set.of();
        }

    }

}
