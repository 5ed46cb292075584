package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** The page without a build: two libraries and one script. */
@Tag("slow")
class ClassicTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void bothPagesAreInTheSameRoom() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.joinsClassicAs("bob");

        alice.says("Can you hear me over there?");
        bob.hears("alice: Can you hear me over there?");
        bob.says("Loud and clear.");

        alice.hears("bob: Loud and clear.");
        bob.hears("bob: Loud and clear.");
    }

    @Test
    void theClassicPageReturnsAfterACut() {
        var wire = this.visitors.wire();
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.joinsClassicAs("bob", wire);

        wire.cut();
        bob.isNow("lost");
        alice.says("Bob is not listening.");
        alice.hears("alice: Bob is not listening.");
        wire.restore();
        bob.isListening();
        alice.says("Now he is.");

        bob.hears("alice: Now he is.");
        assertThat(bob.heard()).containsExactly("alice: Bob is not listening.", "alice: Now he is.");
        this.visitors.sandbox().has(1, "bob");
    }

    @Test
    void aTakenNameIsRefusedOnTheClassicPageToo() {
        this.visitors.visitsAs("alice");
        var mallory = this.visitors.opensClassicAs("mallory");

        mallory.fills("Your name", "Alice");
        mallory.presses("Connect");

        mallory.isTold("Somebody is already called alice. Choose another name.");
    }

}
