package sandbox.tutorials;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The component of 2018 and the repaired one, side by side. */
class EditionsTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void onlyTheRepairedEditionReturnsAfterAPoliteClose() {
        var alice = this.visitors.opensEditionsAs("alice");
        alice.visitor().says("Both of you?");
        alice.printed().shows("Messages received", "1");
        alice.repaired().shows("Messages received", "1");

        alice.presses("Close politely");
        alice.repaired().shows("Connections made so far", "2");
        alice.printed().shows("Frames sent into a closed socket", "1");
        alice.visitor().isListening();
        alice.visitor().says("Which of you?");

        alice.repaired().shows("Messages received", "2");
        alice.printed().shows("Messages received", "1");
        alice.printed().shows("State, as the page can know it", "lost");
        alice.printed().shows("Connections, as the server counts", "0");
        alice.repaired().shows("Connections, as the server counts", "1");
    }

}
