package sandbox.stories;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.stories.pages.EditionsLab;
import sandbox.stories.pages.TransportsLab;
import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** How the pages look. */
class LooksTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @ValueSource(ints = { 360, 390, 1920 })
    void noPageIsWiderThanItsWindow(int width) {
        var longWord = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(5);
        var alice = this.visitors.visitsAs("alice");
        alice.looks().at(width, 800);
        alice.says(longWord);
        alice.hears("alice: " + longWord);
        assertThat(alice.looks().overflowing()).isEmpty();

        alice.goesTo("/labs/editions");
        new EditionsLab(alice).begins();
        assertThat(alice.looks().overflowing()).isEmpty();

        alice.goesTo("/labs/wire");
        alice.isNow("connected");
        assertThat(alice.looks().overflowing()).isEmpty();

        alice.goesTo("/labs/cluster");
        new EditionsLab(alice).begins();
        assertThat(alice.looks().overflowing()).isEmpty();

        alice.goesTo("/labs");
        assertThat(alice.looks().overflowing()).isEmpty();

        alice.goesTo("/labs/transports");
        new TransportsLab(alice).connects();
        assertThat(alice.looks().overflowing()).isEmpty();

        alice.goesTo("/classic");
        alice.joins();
        assertThat(alice.looks().overflowing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 390, 1440 })
    void nothingMovesWhileAPageLoads(int width) {
        var alice = this.visitors.visitsAs("alice");
        alice.says("Something to load.");
        alice.looks().at(width, 800);

        alice.reloads();
        assertThat(alice.looks().shift()).as("moved: %s", alice.looks().shifted()).isLessThan(0.01);
        alice.goesTo("/labs/editions");
        new EditionsLab(alice).begins();
        assertThat(alice.looks().shift()).as("moved: %s", alice.looks().shifted()).isLessThan(0.01);
        alice.goesTo("/labs/cluster");
        new EditionsLab(alice).begins();
        assertThat(alice.looks().shift()).as("moved: %s", alice.looks().shifted()).isLessThan(0.01);
        alice.goesTo("/labs/wire");
        alice.isNow("connected");
        assertThat(alice.looks().shift()).as("moved: %s", alice.looks().shifted()).isLessThan(0.01);
        alice.goesTo("/labs/transports");
        new TransportsLab(alice).connects();
        assertThat(alice.looks().shift()).as("moved: %s", alice.looks().shifted()).isLessThan(0.01);
    }

}
