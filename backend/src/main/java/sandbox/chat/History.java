package sandbox.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that was ever said in the room, numbered without a gap. */
@Repository
public class History {

    private static final String SAID = "select seq, sender, info, said_at, message_key from said ";

    private final JdbcClient database;

    private final InstantSource clock;

    History(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        beginEpoch();
    }

    /**
     * One at a time, on however many nodes: whoever has locked the room's count knows
     * that no key and no number is taken meanwhile, and that a smaller number is never
     * committed later. (A column that counts by itself has gaps where something was
     * rolled back.)
     */
    @Transactional
    Stored append(String from, Say say) {
        var last = this.database.sql("select last_seq from room for update").query(Long.class).single();
        return find(from, say.key()).map(said -> new Stored(said, false))
            .orElseGet(() -> new Stored(insert(last + 1, from, say), true));
    }

    private Optional<Said> find(String from, @Nullable String key) {
        return (key != null) ? this.database.sql(SAID + "where sender = ? and message_key = ?")
            .params(from, key)
            .query(History::said)
            .optional() : Optional.empty();
    }

    private Said insert(long seq, String from, Say say) {
        var said = new Said(seq, from, say.info(), now(), say.key());
        this.database.sql("insert into said (seq, sender, info, said_at, message_key) values (?, ?, ?, ?, ?)")
            .params(said.seq(), said.from(), said.info(), said.at().atOffset(ZoneOffset.UTC), said.key())
            .update();
        this.database.sql("update room set last_seq = ?").params(seq).update();
        return said;
    }

    /** The newest messages after a sequence number, at most so many. */
    @Transactional(readOnly = true)
    public Since since(long seq, int most) {
        var newestFirst = this.database.sql(SAID + "where seq > ? order by seq desc limit ?")
            .params(seq, most + 1)
            .query(History::said)
            .list();
        var messages = newestFirst.subList(0, Math.min(most, newestFirst.size()));
        Collections.reverse(messages);
        return new Since(epoch(), List.copyOf(messages), newestFirst.size() <= most);
    }

    private void beginEpoch() {
        this.database.sql("insert into room (epoch, last_seq) select ?, 0 where not exists (select * from room)")
            .params(UUID.randomUUID().toString())
            .update();
    }

    private String epoch() {
        return this.database.sql("select epoch from room").query(String.class).single();
    }

    /** In milliseconds, as pages show it and as every database keeps it. */
    private Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(row.getLong("seq"), row.getString("sender"), row.getString("info"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(), row.getString("message_key"));
    }

    /**
     * @param isNew false if its sender had said it before, under the same key
     */
    record Stored(Said said, boolean isNew) {
    }

}
