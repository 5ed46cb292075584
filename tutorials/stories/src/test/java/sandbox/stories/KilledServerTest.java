package sandbox.stories;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitor;
import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** The server is killed in the middle of a conversation, and started again. */
@Tag("slow")
class KilledServerTest {

    @RegisterExtension
    final Visitors visitors = new Visitors("--sandbox.name-kept-for=5m");

    @Test
    void everyPageReturnsOnceAndCountsItsGaps() {
        var alice = this.visitors.visitsAs("alice");
        var bob = this.visitors.visitsAs("bob");
        alice.says("The old server hears this.", "And perhaps this.");

        this.visitors.sandbox().kill();
        alice.isNow("lost");
        bob.isNow("lost");
        this.visitors.sandbox().start();
        alice.isListening();
        bob.isListening();
        bob.says("The new one hears me.");

        alice.hears("bob: The new one hears me.");
        bob.hears("bob: The new one hears me.");
        assertThat(this.visitors.sandbox().sessions()).extracting("name").containsExactlyInAnyOrder("alice", "bob");
        var history = this.visitors.visitsAs("carol").conversation();
        assertThat(List.of(withGapsFilled(alice, history), withGapsFilled(bob, history))).containsOnly(history);
    }

    /**
     * What a visitor's page shows, with each note of missed messages replaced by as many
     * lines of the history: whatever is counted wrong shifts all that follows.
     */
    private static List<String> withGapsFilled(Visitor visitor, List<String> history) {
        var lines = new ArrayList<String>();
        for (var line : visitor.conversation()) {
            if (line.endsWith(" missed while away")) {
                var missed = Integer.parseInt(line.substring(0, line.indexOf(' ')));
                lines.addAll(history.subList(lines.size(), lines.size() + missed));
            }
            else {
                lines.add(line);
            }
        }
        return lines;
    }

}
