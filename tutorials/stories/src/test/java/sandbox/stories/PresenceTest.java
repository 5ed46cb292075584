package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

/** Who is here. */
@Tag("slow")
class PresenceTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void whoComesIsSeenByThoseHere() {
        var alice = this.visitors.visitsAs("alice");
        alice.seesHere("alice (you)");

        var bob = this.visitors.visitsAs("bob");

        alice.seesHere("alice (you)", "bob");
        bob.seesHere("alice", "bob (you)");
    }

    @Test
    void whoClosesOneOfTwoWindowsIsStillHere() {
        var alice = this.visitors.visitsAs("alice");
        this.visitors.visitsAs("bob");
        var bobsOtherWindow = this.visitors.visitsAs("bob");

        bobsOtherWindow.closesTheWindow();
        this.visitors.visitsAs("carol");

        alice.seesHere("alice (you)", "bob", "carol");
    }

    @Test
    void whoseBrowserDiesIsNotHereAnyMore() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");
        alice.seesHere("alice (you)", "bob");

        bob.losesTheBrowser();

        alice.seesHere("alice (you)");
    }

}
