package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitor;
import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** The buttons that break one visitor's wire. */
@Tag("slow")
class FaultsTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void whoCutsTheirWireIsLostAndComesBackAndNobodyElseIs() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");
        bob.faults().lasts("1 minute");

        bob.presses("Cut the wire");
        bob.isNow("lost");
        bob.faults().shows("Cut the wire", "on, ");
        alice.says("Bob?");
        alice.hears("alice: Bob?");
        assertThat(alice.state()).startsWith(Visitor.LISTENING);

        bob.presses("Cut the wire");
        bob.isListening();
        assertThat(bob.heard()).doesNotContain("alice: Bob?");
        bob.says("Here again.");
        alice.hears("bob: Here again.");
    }

    @Test
    void aFaultLastsUntilItIsLifted() {
        var bob = this.visitors.visitsAs("bob");
        bob.faults().lasts("until lifted");
        bob.presses("Cut the wire");
        bob.faults().shows("Cut the wire", "on until lifted");
        bob.isNow("lost");
        bob.presses("Refuse new ones");

        bob.presses("Cut the wire");
        bob.faults().shows("Cut the wire", "off");
        bob.faults().shows("Refuse new ones", "on until lifted");
        bob.presses("Lift all");

        bob.faults().shows("Refuse new ones", "off");
        bob.isListening();
    }

    @Test
    void theServerClosesWhatIsBobsAndNothingElse() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");

        bob.presses("Close politely");

        bob.sees("The server closed 1 session of this page.");
        bob.wire().shows("#1 closed");
        bob.wire().shows("#2 received CONNECTED");
        bob.isListening();
        assertThat(alice.state()).startsWith(Visitor.LISTENING);
    }

    @Test
    void aServerThatNothingWouldStartAgainOffersNoRestart() {
        var bob = this.visitors.visitsAs("bob");

        bob.faults().doesNotOffer("Restart the server", "Not started by scripts/start, so it cannot start again.");
    }

    @Test
    void whoLeavesClosesTheirProxy() {
        var bob = this.visitors.visitsAs("bob");
        bob.faults().lasts("1 minute");
        bob.presses("Delay");
        bob.faults().shows("Delay", "on, ");
        int port = bob.faults().port();

        bob.goesTo("/classic");

        bob.faults().isClosed(port);
    }

}
