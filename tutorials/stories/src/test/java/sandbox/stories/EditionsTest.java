package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** Three editions of one component, broken alike. */
@Tag("slow")
class EditionsTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @ValueSource(strings = { "Cut the wire", "Close it" })
    void afterAFaultOneIsDeafOneHasMissedSomeAndOneHasEverything(String fault) {
        var lab = this.visitors.opensEditionsAs("alice");
        lab.faults().lasts("until lifted");

        lab.presses(fault);
        lab.printed().is("lost");
        lab.repaired().is("lost");
        lab.modern().is("lost");
        lab.presses("Lift all");

        lab.modern().is("connected");
        lab.repaired().is("connected");
        lab.printed().hasMissedSome();
        lab.repaired().hasMissedSome();
        lab.modern().hasMissedNothing();
        lab.printed().is("lost");
        assertThat(lab.modern().count("Twice") + lab.modern().count("Out of order")).isZero();
    }

    @Test
    void aSwallowedWireIsBelievedInForAWhileAndNothingIsMissed() {
        var lab = this.visitors.opensEditionsAs("alice");
        lab.faults().lasts("until lifted");

        lab.presses("Swallow");
        lab.printed().is("believes it is connected");
        lab.modern().is("lost");
        lab.presses("Lift all");

        lab.modern().is("connected");
        lab.modern().hasMissedNothing();
    }

    @Test
    void onlyTheTwoThatLookReturnAfterAPoliteGoodbye() {
        var lab = this.visitors.opensEditionsAs("alice");

        lab.presses("Close politely");

        lab.sees("The server closed 3 sessions of this page.");
        lab.modern().is("connected");
        lab.repaired().is("connected");
        lab.printed().is("lost");
        lab.printed().shows("On the server", 0);
    }

    @Test
    void whatIsSaidIntoADeadWireIsHeardOnceByAll() {
        var bob = this.visitors.visitsAs("bob");
        var lab = this.visitors.opensEditionsAs("alice");
        lab.faults().lasts("until lifted");
        lab.presses("Cut the wire");
        lab.modern().is("lost");

        lab.modern().says("Is this thing on?");
        lab.sees("sending");
        lab.presses("Lift all");

        bob.hears("alice modern: Is this thing on?");
        lab.modern().is("connected");
        lab.modern().hasNothingWaiting();
        assertThat(bob.heard()).containsOnlyOnce("alice modern: Is this thing on?");
    }

    @Test
    void whatTheServerRefusesIsSaidAndNotTriedAgain() {
        var lab = this.visitors.opensEditionsAs("alice");

        lab.modern().says("\u001f");

        lab.sees("refused: ");
        lab.presses("Discard");
        lab.modern().hasNothingWaiting();
    }

}
