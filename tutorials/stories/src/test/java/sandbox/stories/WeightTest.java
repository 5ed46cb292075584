package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.stories.pages.Compression;
import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** What a visitor has to download. */
@Tag("slow")
class WeightTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private static final int MOST = 90 * 1024;

    @Test
    void theDemoNeedsAtMost90KilobytesOfScript() {
        var alice = this.visitors.visitsAs("alice");

        var scripts = alice.scripts();

        assertThat(scripts).isNotEmpty();
        assertThat(scripts.stream().map(this.visitors.sandbox()::download).mapToInt(Compression::gzipped).sum())
            .isLessThan(MOST);
    }

}
