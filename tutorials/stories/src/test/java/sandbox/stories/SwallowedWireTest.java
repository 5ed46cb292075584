package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** A wire that loses every byte while both ends believe that it is open. */
@Tag("slow")
class SwallowedWireTest {

    @RegisterExtension
    final Visitors visitors = new Visitors("--sandbox.name-kept-for=5m");

    @Test
    void aSilentWireIsNoticedAndReplaced() {
        var wire = this.visitors.wire();
        var alice = this.visitors.visitsAs("alice", wire).isPatient();
        var bob = this.visitors.visitsAs("bob");

        alice.hasProbed(1);
        wire.swallow();
        alice.says("Can anybody hear me?");
        alice.isNow("lost");
        wire.restore();
        alice.isListening();
        bob.says("I heard nothing.");

        alice.hears("bob: I heard nothing.");
        assertThat(alice.draft()).isEqualTo("Can anybody hear me?");
    }

}
