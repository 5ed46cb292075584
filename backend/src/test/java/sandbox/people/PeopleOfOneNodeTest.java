package sandbox.people;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import sandbox.messaging.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeopleOfOneNodeTest extends PeopleContract {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    private final PeopleOfOneNode people = new PeopleOfOneNode(KEPT_FOR, this.now::get);

    PeopleOfOneNodeTest() {
        super(clock -> new PeopleOfOneNode(KEPT_FOR, clock));
    }

    @Test
    void namesThatAreFreeTakeNoRoom() {
        for (var each = 0; each < 100; each++) {
            this.people.enter("name " + each, "client " + each, "session " + each);
            this.people.leave("session " + each);
        }
        assertThat(this.people.names()).isEqualTo(100);

        this.now.set(this.now.get().plus(KEPT_FOR).plusMillis(1));
        this.people.enter("alice", "hers", "session");

        assertThat(this.people.names()).isOne();
    }

    @Test
    void whoComesAndGoesKeepsNobodyElseInMemory() {
        comesAndGoes("alice");
        comesAndGoes("bob");
        this.now.set(this.now.get().plus(KEPT_FOR));
        comesAndGoes("alice");

        this.now.set(this.now.get().plusMillis(1));
        comesAndGoes("alice");

        assertThat(this.people.names()).isOne();
    }

    private void comesAndGoes(String name) {
        this.people.enter(name, name, "session of " + name);
        this.people.leave("session of " + name);
    }

    @Test
    void whoComesBackKeepsTheNameThoughItWasAboutToBeFree() {
        this.people.enter("alice", "hers", "session 1");
        this.people.leave("session 1");
        this.people.enter("alice", "hers", "session 2");

        this.now.set(this.now.get().plus(KEPT_FOR).plusMillis(1));
        this.people.enter("bob", "his", "session 3");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.people.enter("alice", "other", "session 4"));
    }

}
