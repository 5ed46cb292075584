package sandbox.stories.nodes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

/** Alice on one node, Bob on another, each in a browser. */
@Tag("slow")
@NeedsNodes
class TwoNodesTest {

    @RegisterExtension
    final Party party = new Party();

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void whoseNodeIsKilledIsBackThroughTheFrontDoor() {
        var door = this.party.cluster().layout().port();
        this.party.cluster().node(2).kill();
        var alice = this.visitors.visitsAs("alice", door);
        this.party.cluster().node(2).start();
        var bob = this.visitors.visitsAs("bob", this.party.cluster().node(2).port());

        this.party.cluster().node(1).kill();
        alice.wire().shows("#1 closed");
        alice.isListening();
        alice.says("I am on the other one now.");

        bob.hears("alice: I am on the other one now.");
        this.party.cluster().node(1).start();
    }

}
