package sandbox.stories;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
        assertThat(scripts.stream().map(this.visitors.sandbox()::download).mapToInt(WeightTest::gzipped).sum())
            .isLessThan(MOST);
    }

    /** In bytes, as a server that compresses would send it. */
    private static int gzipped(byte[] file) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(file);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return compressed.size();
    }

}
