package sandbox.people;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import sandbox.PostgresTest;
import sandbox.messaging.Refused;
import sandbox.relay.Nodes;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class PeopleOfAllNodesTest extends PeopleContract {

    @Autowired
    People ofThisNode;

    PeopleOfAllNodesTest(@Autowired JdbcClient database, @Autowired Nodes nodes) {
        super(clock -> new PeopleOfAllNodes(database, nodes, KEPT_FOR, clock));
    }

    @BeforeEach
    @AfterEach
    void nobodyIsHere(@Autowired JdbcClient database) {
        database.sql("delete from session").update();
        database.sql("delete from holder").update();
    }

    @Test
    void ofManyWhoWantOneNameAtOnceOneGetsIt() {
        var let = new ConcurrentLinkedQueue<String>();
        var refused = new ConcurrentLinkedQueue<Refused>();

        var all = IntStream.range(0, 16).mapToObj(number -> new Thread(() -> {
            try {
                let.add(this.ofThisNode.enter("alice", "browser " + number, "session " + number));
            }
            catch (Refused taken) {
                refused.add(taken);
            }
        })).toList();
        all.forEach(Thread::start);
        join(all);

        assertThat(let).containsExactly("alice");
        assertThat(refused).hasSize(15).allMatch(why -> why.code().equals("name-taken"));
    }

    private static void join(List<Thread> threads) {
        threads.forEach(thread -> {
            try {
                thread.join();
            }
            catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

}
