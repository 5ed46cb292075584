package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** The wire is cut, and mended. */
@Tag("slow")
class CutTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void alicesPageComesBackByItself() {
        var wire = this.visitors.wire();
        var alice = this.visitors.visitsAs("alice", wire);
        var bob = this.visitors.visitsAs("bob");

        wire.cut();
        alice.isNow("lost");
        wire.restore();
        alice.isListening();
        bob.says("Welcome back.");

        alice.hears("bob: Welcome back.");
        assertThat(alice.heard()).containsExactly("bob: Welcome back.");
        this.visitors.sandbox().has(1, "alice");
    }

    @Test
    void whatWasMissedIsCountedBeforeWhatComesNext() {
        var wire = this.visitors.wire();
        var alice = this.visitors.visitsAs("alice", wire);
        var bob = this.visitors.visitsAs("bob");

        wire.cut();
        alice.isNow("lost");
        bob.says("One.", "Two.", "Three.");
        bob.hears("bob: Three.");
        wire.restore();
        alice.isListening();
        bob.says("Four.", "Five.");

        alice.hears("bob: Five.");
        assertThat(alice.heard()).containsExactly("3 messages missed while away", "bob: Four.", "bob: Five.");
    }

    @Test
    void aSecondCutIsCountedByItself() {
        var wire = this.visitors.wire();
        var alice = this.visitors.visitsAs("alice", wire);
        var bob = this.visitors.visitsAs("bob");

        for (var word : new String[] { "Once", "Twice" }) {
            wire.cut();
            alice.isNow("lost");
            bob.says(word + " unheard.");
            bob.hears("bob: " + word + " unheard.");
            wire.restore();
            alice.isListening();
            bob.says(word + " heard.");
            alice.hears("bob: " + word + " heard.");
        }

        assertThat(alice.heard()).containsExactly("1 message missed while away", "bob: Once heard.",
                "1 message missed while away", "bob: Twice heard.");
    }

}
