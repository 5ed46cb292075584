package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.stories.pages.EditionsLab;
import sandbox.stories.pages.TransportsLab;
import sandbox.stories.pages.Visitor;
import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** How the pages look. */
@Tag("slow")
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
        Runnable look = () -> assertThat(alice.looks().overflowing()).isEmpty();

        look.run();
        goesThroughTheLabs(alice, look);
        alice.goesTo("/labs");
        look.run();
        alice.goesTo("/classic");
        alice.joins();
        look.run();
    }

    @ParameterizedTest
    @ValueSource(ints = { 390, 1440 })
    void nothingMovesWhileAPageLoads(int width) {
        var alice = this.visitors.visitsAs("alice");
        alice.says("Something to load.");
        alice.looks().at(width, 800);
        Runnable look = () -> assertThat(alice.looks().shift()).as("moved: %s", alice.looks().shifted())
            .isLessThan(0.01);

        alice.reloads();
        look.run();
        goesThroughTheLabs(alice, look);
    }

    private static void goesThroughTheLabs(Visitor alice, Runnable look) {
        for (var lab : new String[] { "/labs/editions", "/labs/cluster" }) {
            alice.goesTo(lab);
            new EditionsLab(alice).begins();
            look.run();
        }
        alice.goesTo("/labs/wire");
        alice.isNow("connected");
        look.run();
        alice.goesTo("/labs/transports");
        new TransportsLab(alice).connects();
        look.run();
    }

}
