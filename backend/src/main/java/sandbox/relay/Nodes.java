package sandbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.socket.CloseStatus;

import sandbox.sessions.OpenSessions;

/**
 * The nodes that live. Each says so every second, by the database's clock; one that has
 * been silent for a while is buried by another, its sessions with it.
 */
@Component
@Profile("postgres")
public class Nodes {

    private static final Logger log = LoggerFactory.getLogger(Nodes.class);

    private static final Duration ROUND = Duration.ofSeconds(1);

    private static final Duration DEAD_AFTER = Duration.ofSeconds(4);

    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();

    /** Of this process: the next one under the same name is another. */
    private final UUID own = UUID.randomUUID();

    private final String name;

    private final JdbcClient database;

    private final TransactionTemplate transaction;

    private final OpenSessions sessions;

    private final Duration keptFor;

    private final ApplicationEventPublisher events;

    private Instant lastRound = Instant.MIN;

    Nodes(@Value("${sandbox.node}") String name, JdbcClient database, TransactionTemplate transaction,
            OpenSessions sessions, @Value("${sandbox.name-kept-for}") Duration keptFor,
            ApplicationEventPublisher events) {
        this.name = name;
        this.database = database;
        this.transaction = transaction;
        this.sessions = sessions;
        this.keptFor = keptFor;
        this.events = events;
    }

    public UUID own() {
        return this.own;
    }

    @PostConstruct
    void join() {
        this.database.sql("insert into node (id, name, alive_at) values (?, ?, now())")
            .params(this.own, this.name)
            .update();
        this.scheduler.scheduleWithFixedDelay(this::round, Instant.now().plus(ROUND), ROUND);
    }

    private void round() {
        try {
            live();
            // whoever was late himself knows nothing of the others: the database was away
            if (this.lastRound.plus(DEAD_AFTER.dividedBy(2)).isAfter(Instant.now())) {
                this.transaction.execute(atOnce -> bury())
                    .forEach(node -> this.events.publishEvent(new NodeBuried(node)));
            }
            this.lastRound = Instant.now();
        }
        catch (DataAccessException away) {
            log.warn("This node cannot say that it lives: {}", away.getMessage());
        }
    }

    /** One that was buried alive sends its people off, to come in again. */
    private void live() {
        if (this.database.sql("update node set alive_at = now() where id = ?").param(this.own).update() == 0) {
            this.database.sql("insert into node (id, name, alive_at) values (?, ?, now())")
                .params(this.own, this.name)
                .update();
            this.sessions.closeAll(CloseStatus.SERVICE_RESTARTED);
        }
    }

    /** Their sessions go with them; the names are kept for a while, as ever. */
    private List<String> bury() {
        this.database
            .sql("""
                    update holder set kept_until = now() + make_interval(secs => ?) where folded in
                    (select holder from session join node on node = node.id where alive_at < now() - make_interval(secs => ?))""")
            .params(this.keptFor.toSeconds(), DEAD_AFTER.toSeconds())
            .update();
        return this.database.sql("delete from node where alive_at < now() - make_interval(secs => ?) returning name")
            .param(DEAD_AFTER.toSeconds())
            .query(String.class)
            .list();
    }

    /** The others bury it at once, and tell who is still here. */
    @PreDestroy
    void leave() {
        this.scheduler.close();
        this.database.sql("update node set alive_at = '-infinity' where id = ?").param(this.own).update();
    }

}
