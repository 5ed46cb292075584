package sandbox.trials.torture;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class VerdictTest {

    @ParameterizedTest
    @MethodSource
    void holds(Tale tale) {
        assertThat(tale.verdict()).isEmpty();
    }

    static Stream<Arguments> holds() {
        return Stream.of(
                argumentSet("what is shown once and in order",
                        new Tale().said("a-1", "b-1", "a-2").everybodyShows("1:a-1", "2:b-1").everybodyShows("3:a-2")),
                argumentSet("what is refused for good and not stored",
                        new Tale().queued("a-1").refused("a-1", "too-long")),
                argumentSet("a reloaded page that shows all anew",
                        new Tale().said("a-1", "a-2")
                            .reloads("b")
                            .everybodyShows("1:a-1", "2:a-2")
                            .opens("b", "1:a-1", "2:a-2")),
                argumentSet("a screen that begins anew where more was missed than the server gives",
                        new Tale()
                            .said(IntStream.rangeClosed(1, 1_202).mapToObj("a-%s"::formatted).toArray(String[]::new))
                            .shows("a", lines(1, 1_202))
                            .shows("b", "1:a-1")
                            .beginsAnew("b", lines(203, 1_202))));
    }

    private static String[] lines(int from, int until) {
        return IntStream.rangeClosed(from, until).mapToObj("%1$s:a-%1$s"::formatted).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource
    void isBroken(String sentence, Tale tale) {
        assertThat(tale.verdict()).containsExactly(sentence);
    }

    static Stream<Arguments> isBroken() {
        return Stream.of(
                argumentSet("said and neither stored nor refused",
                        "a-1 was said by a, and is neither stored nor refused.", new Tale().queued("a-1")),
                argumentSet("too fast, and never sent again", "a-1 was said by a, and is neither stored nor refused.",
                        new Tale().queued("a-1").refused("a-1", "too-fast")),
                argumentSet("refused and stored", "a-1 was refused to a (invalid), and is stored.",
                        new Tale().said("a-1").refused("a-1", "invalid").everybodyShows("1:a-1")),
                argumentSet("stored twice", "a-1 is stored 2 times, as the numbers [1, 2].",
                        new Tale().said("a-1").stored("2:a-1").everybodyShows("1:a-1", "2:a-1")),
                argumentSet("another number acknowledged",
                        "a-1 was acknowledged to a as number 2, and is stored as number 1.",
                        new Tale().queued("a-1").acked("a-1", 2).stored("1:a-1").everybodyShows("1:a-1")),
                argumentSet("stored and not said", "a-1 (number 1) is stored as said by a, who did not say it.",
                        new Tale().stored("1:a-1").everybodyShows("1:a-1")),
                argumentSet("missing on a screen", "The screen of b never showed a-2 (number 2).",
                        new Tale().said("a-1", "a-2", "a-3")
                            .shows("a", "1:a-1", "2:a-2", "3:a-3")
                            .shows("b", "1:a-1", "3:a-3")),
                argumentSet("twice on a screen", "The screen of b shows a-2 (number 2) twice.",
                        new Tale().said("a-1", "a-2").everybodyShows("1:a-1", "2:a-2").shows("b", "2:a-2")),
                argumentSet("out of order", "The screen of b shows a-1 (number 1) after number 2.",
                        new Tale().said("a-1", "b-1").shows("a", "1:a-1", "2:b-1").shows("b", "2:b-1", "1:a-1")),
                argumentSet("shown and said by nobody", "The screen of b shows b-9 (number 2), which is not stored.",
                        new Tale().said("a-1").shows("a", "1:a-1").shows("b", "1:a-1", "2:b-9")),
                argumentSet("shown with another number",
                        "The screen of b shows a-2 (number 1), and it is stored as number 2.",
                        new Tale().said("a-1", "a-2").shows("a", "1:a-1", "2:a-2").shows("b", "1:a-2", "2:a-2")),
                argumentSet("a page that opens by itself",
                        "The screen of b began anew, though it had missed 0 messages only.",
                        new Tale().said("a-1", "a-2").everybodyShows("1:a-1", "2:a-2").opens("b", "1:a-1", "2:a-2")),
                argumentSet("a screen that begins anew for a few",
                        "The screen of b began anew, though it had missed 1 messages only.",
                        new Tale().said("a-1", "a-2")
                            .shows("a", "1:a-1", "2:a-2")
                            .shows("b", "1:a-1")
                            .beginsAnew("b", "1:a-1", "2:a-2")),
                argumentSet("a reloaded page with the last few alone",
                        "The screen of b began anew with 1 messages, and there were 2.",
                        new Tale().said("a-1", "a-2")
                            .reloads("b")
                            .everybodyShows("1:a-1", "2:a-2")
                            .opens("b", "2:a-2")));
    }

    @Test
    void whatIsAcknowledgedIsStoredAndNumbersHaveNoGap() {
        assertThat(new Tale().queued("a-1").acked("a-1", 1).verdict())
            .contains("a-1 was acknowledged to a as number 1, and is not stored.");
        assertThat(new Tale().said("a-1").queued("a-2").acked("a-2", 3).stored("3:a-2").verdict())
            .contains("a-2 (number 3) is stored where number 2 was due.");
    }

    @Test
    void whatIsTypedGetsIntoTheOutbox() {
        var said = new Plan(1, List.of("a"), List.of(new Step.Say(0, "a", "a-1")));

        assertThat(Verdict.on(new Evidence(said, List.of(), List.of(), List.of()))).extracting(Violation::sentence)
            .containsExactly("a-1 was typed by a and is in no outbox.");
    }

}
