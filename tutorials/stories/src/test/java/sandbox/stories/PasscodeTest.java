package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

/** A server with a passcode of its own. */
@Tag("slow")
class PasscodeTest {

    @RegisterExtension
    final Visitors visitors = new Visitors("--sandbox.passcode=sesame");

    @Test
    void theWrongPasscodeIsAskedForAgain() {
        var alice = this.visitors.opensAs("alice");
        alice.isTold("The passcode is not right.");

        alice.entersWith("sesame");

        alice.isListening();
        alice.isCalled("alice");
    }

    @Test
    void aLabSaysWhyNobodyMaySpeakThere() {
        var alice = this.visitors.opensRaceAs("alice");

        alice.sees("The passcode is not right.");
        alice.sees("Sign in on the page of the demo first.");
    }

}
