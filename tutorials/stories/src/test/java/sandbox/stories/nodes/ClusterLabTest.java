package sandbox.stories.nodes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

/** The lab of two nodes, in a browser. */
@Tag("slow")
@NeedsNodes
class ClusterLabTest {

    @RegisterExtension
    final Party party = new Party();

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void killedNodeComesBackAndTheModernEditionHasMissedNothing() {
        var lab = this.visitors.opensClusterAs("alice", this.party.cluster().layout().port());
        lab.seesAMessagesWay();

        lab.pressesOn(1, "Kill");
        lab.shows(1, "gone");
        this.party.cluster().node(1).start();
        lab.shows(1, "up");
        lab.pressesOn(2, "Drain");
        lab.shows(2, "drained");
        lab.isEmpty(2);
        lab.pressesOn(2, "Take it back");
        lab.shows(2, "up");

        var modern = lab.editions().modern();
        modern.is("connected");
        modern.hasMissedNothing();
    }

    @Test
    void oneServerAloneSaysHowToHaveTwo() {
        var alice = this.visitors.opensAs("alice");

        alice.goesTo("/labs/cluster");

        alice.isTold("scripts/start --nodes 2 --broker rabbitmq");
    }

}
