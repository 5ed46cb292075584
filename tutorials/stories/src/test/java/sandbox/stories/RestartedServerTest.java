package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitor;
import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server process ends because a page asked for it; here the test is what starts it
 * again.
 */
@Tag("slow")
class RestartedServerTest {

    @RegisterExtension
    final Visitors visitors = new Visitors("--sandbox.supervised=true", "--sandbox.name-kept-for=5m");

    @Test
    void aPageComesBackThroughTheProxyItHad() throws Exception {
        var alice = this.visitors.visitsAs("alice");
        alice.faults().lasts("until lifted");
        alice.presses("Refuse WebSocket");
        alice.isNow(Visitor.LISTENING + " over xhr-streaming");
        int port = alice.faults().port();

        alice.presses("Restart the server");
        this.visitors.sandbox().ends(75);
        alice.isNow("lost");
        this.visitors.sandbox().start();

        alice.isNow(Visitor.LISTENING + " over websocket");
        alice.faults().shows("Restart the server", "back after ");
        alice.faults().shows("Refuse WebSocket", "off");
        assertThat(alice.faults().port()).isEqualTo(port);
        alice.presses("Cut the wire");
        alice.isNow("lost");
    }

    @Test
    void theEditionsAreOnTheirOldPortsAndTwoComeBackToThem() throws Exception {
        var alice = this.visitors.opensEditionsAs("alice");
        var ports = alice.ports();

        alice.presses("Restart the server");
        this.visitors.sandbox().ends(75);
        alice.printed().is("lost");
        alice.modern().is("lost");
        this.visitors.sandbox().start();

        alice.repaired().is("connected");
        alice.modern().is("connected");
        alice.modern().hasMissedNothing();
        alice.printed().is("lost");
        assertThat(alice.ports()).isEqualTo(ports);
    }

}
