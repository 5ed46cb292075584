package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

import sandbox.stories.pages.Visitors;

/** Without a mouse. */
@Tag("slow")
class KeyboardTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void aliceTalksWithoutAMouse() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");
        alice.seesHere("alice (you)", "bob");

        alice.keyboard().goesTo("Your message").types("By keys alone.").types(Keys.ENTER);
        bob.hears("alice: By keys alone.");
        alice.keyboard().goesTo("To").types("b");
        alice.keyboard().goesTo("Your message").types("To you alone.").goesTo("Send").types(Keys.SPACE);

        bob.hears("alice: To you alone. to you only");
    }

    @Test
    void aliceChangesHerNameWithoutAMouse() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");

        alice.keyboard().goesTo("Change name").types(Keys.ENTER);
        alice.keyboard().goesTo("Your name").types("Alicia").types(Keys.ENTER);

        bob.seesHere("Alicia", "bob (you)");
        alice.isCalled("Alicia");
    }

    @Test
    void aliceLeavesAndReturnsWithoutAMouse() {
        var alice = this.visitors.visitsAs("alice");

        alice.keyboard().goesTo("Leave the page").types(Keys.SPACE);
        alice.isNow("left");
        alice.keyboard().types(Keys.SPACE);

        alice.isListening();
    }

    @Test
    void aliceReadsTheWireWithoutAMouse() {
        var alice = this.visitors.visitsAs("alice");

        alice.keyboard().goesTo("Filter the wire").types("CONNECTED");
        alice.keyboard().goesTo("Pause").types(Keys.ENTER);
        alice.sees("Paused: ");
        alice.keyboard().goesTo("Frames").types(Keys.TAB, Keys.ENTER);

        alice.sees("The STOMP inside:");
    }

    @Test
    void aliceForbidsATransportWithoutAMouse() {
        var alice = this.visitors.opensTransportsAs("alice");

        alice.keyboard().goesTo("websocket one connection, both ways").types(Keys.SPACE);
        alice.keyboard().goesTo("nothing is in its way").types(Keys.ARROW_DOWN, Keys.ENTER);

        alice.sees("SockJS chose xhr-streaming.");
        alice.keyboard().goesTo("Your runs").types(Keys.ARROW_RIGHT);
    }

}
