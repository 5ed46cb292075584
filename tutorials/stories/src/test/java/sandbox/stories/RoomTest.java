package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** Talking to everyone. */
@Tag("slow")
class RoomTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void everyoneHearsWhatAliceSays() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");
        var carol = this.visitors.visitsAs("carol");

        alice.says("Is this thing on?");

        alice.hears("alice: Is this thing on?");
        bob.hears("alice: Is this thing on?");
        carol.hears("alice: Is this thing on?");
    }

    @Test
    void whatLooksLikeMarkupStaysText() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");

        alice.says("<img src=x onerror=\"document.title='broken in'\"> & <b>bold</b>");

        bob.hears("alice: <img src=x onerror=\"document.title='broken in'\"> & <b>bold</b>");
        assertThat(bob.title()).isEqualTo("Demo · Realtime Sandbox");
    }

    @Test
    void whoComesLaterFindsWhatWasSaid() {
        var alice = this.visitors.visitsAs("alice");
        alice.says("The coffee is in the kitchen.");
        alice.hears("alice: The coffee is in the kitchen.");

        var bob = this.visitors.visitsAs("bob");

        assertThat(bob.conversation()).containsOnlyOnce("alice: The coffee is in the kitchen.");
        assertThat(bob.heard()).isEmpty();
    }

}
