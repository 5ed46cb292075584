package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** Getting in, and under which name. */
@Tag("slow")
class SignInTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void aTakenNameIsRefusedAndAnotherTaken() {
        this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");

        bob.changesNameTo("Alice");
        bob.isTold("Somebody is already called alice. Choose another name.");
        bob.entersAs("Bobby");

        bob.isCalled("Bobby");
        bob.seesHere("alice", "Bobby (you)");
    }

    @Test
    void aRefusedNameLeavesBobWhoHeWas() {
        this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");

        bob.changesNameTo("alice");
        bob.isTold("Somebody is already called alice.");
        bob.presses("Cancel");

        bob.isCalled("bob");
        bob.isListening();
    }

    @Test
    void whoComesWithATakenNameIsAskedForAnother() {
        this.visitors.visitsAs("alice");
        var other = this.visitors.opensFromElsewhereAs("alice");

        other.isTold("Somebody is already called alice.");
        other.entersAs("Alina");

        other.isListening();
        other.isCalled("Alina");
    }

    @Test
    void whoHasNoNameIsProposedOne() {
        var somebody = this.visitors.opensAs("");

        somebody.isListening();

        assertThat(somebody.text()).containsPattern("You are \\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+");
    }

}
