package sandbox.trials.torture;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTest {

    private final Tale tale = new Tale();

    @Test
    void whatIsShownOnceAndInOrderHolds() {
        this.tale.said("a-1", "b-1", "a-2").everybodyShows("1:a-1", "2:b-1").everybodyShows("3:a-2");

        assertThat(this.tale.verdict()).isEmpty();
    }

    @Test
    void whatIsAcknowledgedAndNotStoredIsLost() {
        this.tale.queued("a-1").acked("a-1", 1);

        assertThat(this.tale.verdict()).contains("a-1 was acknowledged to a as number 1, and is not stored.");
    }

    @Test
    void whatIsSaidAndNeitherStoredNorRefusedIsLost() {
        this.tale.queued("a-1");

        assertThat(this.tale.verdict()).containsExactly("a-1 was said by a, and is neither stored nor refused.");
    }

    @Test
    void whatIsRefusedForGoodNeedNotBeStored() {
        this.tale.queued("a-1").refused("a-1", "too-long");

        assertThat(this.tale.verdict()).isEmpty();
    }

    @Test
    void whatCameTooFastHasToBeSentAgain() {
        this.tale.queued("a-1").refused("a-1", "too-fast");

        assertThat(this.tale.verdict()).containsExactly("a-1 was said by a, and is neither stored nor refused.");
    }

    @Test
    void whatIsRefusedMayNotBeStored() {
        this.tale.said("a-1").refused("a-1", "invalid").everybodyShows("1:a-1");

        assertThat(this.tale.verdict()).containsExactly("a-1 was refused to a (invalid), and is stored.");
    }

    @Test
    void whatIsStoredTwiceIsDoubled() {
        this.tale.said("a-1").stored("2:a-1").everybodyShows("1:a-1", "2:a-1");

        assertThat(this.tale.verdict()).containsExactly("a-1 is stored 2 times, as the numbers [1, 2].");
    }

    @Test
    void anAcknowledgementNamesTheNumberStored() {
        this.tale.queued("a-1").acked("a-1", 2).stored("1:a-1").everybodyShows("1:a-1");

        assertThat(this.tale.verdict())
            .containsExactly("a-1 was acknowledged to a as number 2, and is stored as number 1.");
    }

    @Test
    void whatNobodySaidMayNotBeStored() {
        this.tale.stored("1:a-1").everybodyShows("1:a-1");

        assertThat(this.tale.verdict()).containsExactly("a-1 (number 1) is stored as said by a, who did not say it.");
    }

    @Test
    void numbersHaveNoGap() {
        this.tale.said("a-1").queued("a-2").acked("a-2", 3).stored("3:a-2");

        assertThat(this.tale.verdict()).contains("a-2 (number 3) is stored where number 2 was due.");
    }

    @Test
    void everyScreenShowsAllOfIt() {
        this.tale.said("a-1", "a-2", "a-3").shows("a", "1:a-1", "2:a-2", "3:a-3").shows("b", "1:a-1", "3:a-3");

        assertThat(this.tale.verdict()).containsExactly("The screen of b never showed a-2 (number 2).");
    }

    @Test
    void noScreenShowsItTwice() {
        this.tale.said("a-1", "a-2").shows("a", "1:a-1", "2:a-2").shows("b", "1:a-1", "2:a-2").shows("b", "2:a-2");

        assertThat(this.tale.verdict()).containsExactly("The screen of b shows a-2 (number 2) twice.");
    }

    @Test
    void allScreensShowItInOneOrder() {
        this.tale.said("a-1", "b-1").shows("a", "1:a-1", "2:b-1").shows("b", "2:b-1", "1:a-1");

        assertThat(this.tale.verdict()).containsExactly("The screen of b shows a-1 (number 1) after number 2.");
    }

    @Test
    void noScreenShowsWhatNobodySaid() {
        this.tale.said("a-1").shows("a", "1:a-1").shows("b", "1:a-1", "2:b-9");

        assertThat(this.tale.verdict()).containsExactly("The screen of b shows b-9 (number 2), which is not stored.");
    }

    @Test
    void everyScreenNumbersItAsStored() {
        this.tale.said("a-1", "a-2").shows("a", "1:a-1", "2:a-2").shows("b", "1:a-2", "2:a-2");

        assertThat(this.tale.verdict())
            .containsExactly("The screen of b shows a-2 (number 1), and it is stored as number 2.");
    }

    @Test
    void aReloadedPageMayShowAllAnew() {
        this.tale.said("a-1", "a-2").reloads("b").everybodyShows("1:a-1", "2:a-2").opens("b", "1:a-1", "2:a-2");

        assertThat(this.tale.verdict()).isEmpty();
    }

    @Test
    void noPageOpensByItself() {
        this.tale.said("a-1", "a-2").everybodyShows("1:a-1", "2:a-2").opens("b", "1:a-1", "2:a-2");

        assertThat(this.tale.verdict())
            .containsExactly("The screen of b began anew, though it had missed 0 messages only.");
    }

    @Test
    void noScreenBeginsAnewForAFewMessages() {
        this.tale.said("a-1", "a-2").shows("a", "1:a-1", "2:a-2").shows("b", "1:a-1").beginsAnew("b", "1:a-1", "2:a-2");

        assertThat(this.tale.verdict())
            .containsExactly("The screen of b began anew, though it had missed 1 messages only.");
    }

    @Test
    void aReloadedPageShowsMoreThanTheLastFew() {
        this.tale.said("a-1", "a-2").reloads("b").everybodyShows("1:a-1", "2:a-2").opens("b", "2:a-2");

        assertThat(this.tale.verdict())
            .containsExactly("The screen of b began anew with 1 messages, and there were 2.");
    }

    @Test
    void afterMissingMoreThanTheServerGivesAScreenBeginsAnew() {
        var infos = IntStream.rangeClosed(1, 1_202).mapToObj(number -> "a-" + number).toArray(String[]::new);
        var lines = IntStream.rangeClosed(1, 1_202).mapToObj(number -> number + ":a-" + number).toList();
        this.tale.said(infos).shows("a", lines.toArray(String[]::new)).shows("b", "1:a-1");

        this.tale.beginsAnew("b", lines.subList(202, 1_202).toArray(String[]::new));

        assertThat(this.tale.verdict()).isEmpty();
    }

    @Test
    void whatIsTypedGetsIntoTheOutbox() {
        var said = new Plan(1, List.of("a"), List.of(new Step.Say(0, "a", "a-1")));
        var nothing = List.<Event>of();

        assertThat(Verdict.on(new Evidence(said, nothing, List.of(), List.of())))
            .extracting(Violation::sentence)
            .containsExactly("a-1 was typed by a and is in no outbox.");
    }

}
