package sandbox.chat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import sandbox.SandboxTest;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class HistoryTest {

    @Autowired
    History history;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void beginAnew(@Autowired JdbcClient database) {
        database.sql("delete from said").update();
        database.sql("update room set last_seq = 0").update();
    }

    @Test
    void aRolledBackMessageLeavesNoGap() {
        this.history.append("alice", new Say(null, "one"));

        this.transaction.executeWithoutResult(attempt -> {
            this.history.append("alice", new Say(null, "never said"));
            attempt.setRollbackOnly();
        });

        assertThat(this.history.append("alice", new Say(null, "two")).said().seq()).isEqualTo(2);
    }

    @Test
    void aKeyIsStoredOnceForEachSender() {
        var first = this.history.append("alice", new Say("key", "once"));

        assertThat(this.history.append("alice", new Say("key", "once")))
            .isEqualTo(new History.Stored(first.said(), false));
        assertThat(this.history.append("bob", new Say("key", "mine")).isNew()).isTrue();
        assertThat(this.history.since(0, 9).messages()).extracting(Said::info).containsExactly("once", "mine");
    }

    @Test
    void whoSendsNoKeyMaySayItTwice() {
        this.history.append("alice", new Say(null, "ha"));
        this.history.append("alice", new Say(null, "ha"));

        assertThat(this.history.since(0, 9).messages()).extracting(Said::seq).containsExactly(1L, 2L);
    }

    @Test
    void manyAtOnceAreNumberedInTheOrderInWhichTheyCanBeRead() {
        var seen = new ConcurrentLinkedQueue<List<Long>>();

        IntStream.range(0, 200).parallel().forEach(n -> {
            this.history.append("alice", new Say("key " + n % 150, "number " + n));
            seen.add(this.history.since(0, 500).messages().stream().map(Said::seq).toList());
        });

        assertThat(seen).allSatisfy(
                numbers -> assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList()));
        assertThat(this.history.since(0, 500).messages()).hasSize(150);
    }

    @Test
    void moreThanAskedForMeansTheNewestAndIncomplete() {
        IntStream.rangeClosed(1, 5).forEach(n -> this.history.append("alice", new Say(null, "number " + n)));

        var since = this.history.since(0, 3);

        assertThat(since.messages()).extracting(Said::seq).containsExactly(3L, 4L, 5L);
        assertThat(since.complete()).isFalse();
    }

    @Test
    void exactlyAsManyAsAskedForIsComplete() {
        IntStream.rangeClosed(1, 3).forEach(n -> this.history.append("alice", new Say(null, "number " + n)));

        assertThat(this.history.since(0, 3).complete()).isTrue();
    }

    @Test
    void whatIsStoredComesBackToTheLetter() {
        var said = this.history.append("Zoë", new Say("🔑", "שלום 你好 👩‍🚀\n<img src=x onerror=alert(1)>")).said();

        assertThat(this.history.since(0, 1).messages()).containsExactly(said);
    }

}
