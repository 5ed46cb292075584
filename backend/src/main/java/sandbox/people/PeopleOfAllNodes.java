package sandbox.people;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import sandbox.access.Names;
import sandbox.relay.Nodes;

/**
 * In PostgreSQL, for however many nodes. Whoever has written the row of a name knows that
 * nobody else takes it meanwhile.
 */
@Component
@Profile("postgres")
class PeopleOfAllNodes implements People {

    private final JdbcClient database;

    private final Nodes nodes;

    private final Duration keptFor;

    private final InstantSource clock;

    PeopleOfAllNodes(JdbcClient database, Nodes nodes, @Value("${sandbox.name-kept-for}") Duration keptFor,
            InstantSource clock) {
        this.database = database;
        this.nodes = nodes;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String enter(String name, String clientId, String session) {
        forget();
        var held = hold(name, clientId);
        this.database.sql("insert into session (id, node, holder) values (?, ?, ?)")
            .params(session, this.nodes.own(), Names.key(name))
            .update();
        return held;
    }

    private void forget() {
        this.database.sql("""
                delete from holder where folded in (select folded from holder where kept_until < ?
                and not exists (select from session where session.holder = holder.folded) for update skip locked)""")
            .param(now())
            .update();
    }

    /** Its owner's row is written too: until that is committed, nobody forgets it. */
    private String hold(String name, String clientId) {
        return this.database.sql("""
                insert into holder (folded, name, client_id, kept_until) values (?, ?, ?, 'infinity')
                on conflict (folded) do update set kept_until = 'infinity'
                where holder.client_id = excluded.client_id
                returning name""")
            .params(Names.key(name), name, clientId)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new NameTaken(spelling(name)));
    }

    private String spelling(String name) {
        return this.database.sql("select name from holder where folded = ?")
            .param(Names.key(name))
            .query(String.class)
            .optional()
            .orElse(name);
    }

    /**
     * A client that sent no client-id was known by its session alone, and is not coming
     * back.
     */
    @Override
    @Transactional
    public void leave(String session) {
        this.database.sql("""
                with gone as (delete from session where id = ? returning holder)
                update holder set kept_until = ? where folded in (select holder from gone)""")
            .params(session, now().plus(this.keptFor))
            .update();
        this.database.sql("delete from holder where client_id = ?").param(session).update();
    }

    private OffsetDateTime now() {
        return this.clock.instant().atOffset(ZoneOffset.UTC);
    }

}
