package sandbox.stories.nodes;

import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.servers.nodes.FrontDoor;

import static org.assertj.core.api.Assertions.assertThat;

/** Which node the one address leads to. */
@Tag("slow")
@NeedsNodes
class FrontDoorTest {

    private static final int MANY = 20;

    @RegisterExtension
    final Party party = new Party();

    @Test
    void allRequestsOfASessionWithoutWebSocketGoToItsNode() {
        // one that has just opened takes every node for well, one that was killed before
        // too
        this.party.cluster().frontDoor().kill();
        this.party.cluster().frontDoor().start();
        var nodes = new TreeSet<String>();

        for (var i = 0; i < MANY; i++) {
            var session = StreamingSession.opens(this.party.cluster().layout().port());
            assertThat(session.sends("\n")).isEqualTo("204 on " + session.node());
            nodes.add(session.node());
        }

        assertThat(nodes).containsExactly("1", "2");
    }

    @Test
    void withoutStickinessTheOtherNodeKnowsNoSuchSession() {
        var door = this.party.cluster().frontDoor();
        door.kill();
        try (var loose = new FrontDoor(this.party.cluster().layout(), false)) {
            loose.start();

            var session = StreamingSession.opens(this.party.cluster().layout().port());
            var other = session.node().equals("1") ? "2" : "1";

            assertThat(Stream.of(session.sends("\n"), session.sends("\n"))).contains("404 on " + other);
        }
        finally {
            door.start();
        }
    }

}
