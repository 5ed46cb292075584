package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** What it costs to hear the same messages in five ways. */
@Tag("slow")
class RaceTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void whoAsksOftenAsksMostlyForNothing() {
        var race = this.visitors.opensRaceAs("alice")
            .chooses("A robot speaks", "every 2 seconds")
            .chooses("Short polling asks every", "quarter of a second")
            .starts();

        race.hasMore("Short polling", "Empty answers", "Messages heard");
        assertThat(race.count("Long polling", "Empty answers")).isZero();
        assertThat(race.count("WebSocket", "Requests")).isEqualTo(1);
        assertThat(race.count("Server-sent events", "Requests")).isEqualTo(1);
    }

    @Test
    void nobodyMissesAMessageAndASocketCostsLeast() {
        var race = this.visitors.opensRaceAs("alice").chooses("A robot speaks", "5 times a second").starts();
        race.hasHeard("WebSocket", 40);
        race.hasAsked("Long polling", 11);
        // what is 3 s late counts as missed until it comes, and a busy machine is late
        for (var way : new String[] { "Short polling", "Long polling", "WebSocket" }) {
            race.hasMissedNothing(way);
        }
        race.presses("Stop");

        var cost = "Bytes a message";
        assertThat(race.count("WebSocket", cost)).isLessThan(race.count("SockJS, xhr-streaming", cost))
            .isLessThan(race.count("Long polling", cost));
    }

}
