package sandbox.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import sandbox.messaging.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever keeps the names, wherever. */
abstract class PeopleContract {

    static final Duration KEPT_FOR = Duration.ofMinutes(5);

    private Instant now = Instant.EPOCH;

    private final People people;

    PeopleContract(Function<InstantSource, People> people) {
        this.people = people.apply(() -> this.now);
    }

    @Test
    void aNameIsKeptForItsOwnerAWhileAfterLeaving() {
        this.people.enter("alice", "hers", "session 1");
        this.people.leave("session 1");

        this.now = this.now.plus(KEPT_FOR);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.people.enter("alice", "other", "session 2"));
        assertThat(this.people.enter("alice", "hers", "session 3")).isEqualTo("alice");
    }

    @Test
    void aNameIsFreeOnceItsOwnerHasBeenGoneForAWhile() {
        this.people.enter("alice", "hers", "session 1");
        this.people.leave("session 1");

        this.now = this.now.plus(KEPT_FOR).plusMillis(1);

        assertThat(this.people.enter("ALICE", "other", "session 2")).isEqualTo("ALICE");
    }

    @Test
    void aNameStaysHeldWhileOneOfTwoWindowsIsOpen() {
        this.people.enter("alice", "hers", "session 1");
        this.people.enter("alice", "hers", "session 2");
        this.people.leave("session 1");

        this.now = this.now.plus(Duration.ofDays(1));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.people.enter("alice", "other", "session 3"));
    }

    @Test
    void aNameIsWrittenAsItsOwnerFirstWroteIt() {
        this.people.enter("Alice", "hers", "session 1");

        assertThat(this.people.enter("aLiCe", "hers", "session 2")).isEqualTo("Alice");
    }

}
