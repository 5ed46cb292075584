package sandbox.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TrafficTest {

    @RegisterExtension
    private final Rig rig = new Rig();

    private final List<String> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void watch() {
        this.rig.watchedBy(new Traffic() {

            @Override
            public void opened(int connection) {
                TrafficTest.this.told.add(connection + " opened");
            }

            @Override
            public void passed(int connection, boolean up, byte[] bytes, int offset, int count) {
                TrafficTest.this.told.add(connection + (up ? " up " : " down ")
                        + new String(bytes, offset, count, StandardCharsets.ISO_8859_1));
                if (count == 4 && bytes[offset] == 'b' && bytes[offset + 1] == 'u' && bytes[offset + 2] == 'g') {
                    throw new IllegalStateException("as told");
                }
            }

            @Override
            public void closed(int connection) {
                TrafficTest.this.told.add(connection + " closed");
            }

        });
    }

    @Test
    void whatPassesIsToldBeforeItArrives() throws IOException {
        var browser = this.rig.browses().says("up");
        var server = this.rig.serves();
        assertThat(server.hears("up")).isEqualTo("up");
        server.says("down");
        assertThat(browser.hears("down")).isEqualTo("down");

        assertThat(this.told).containsExactly("0 opened", "0 up up", "0 down down");
        this.rig.proxy.set(new Fault.Cut());
        assertThat(this.told).endsWith("0 closed");
    }

    @Test
    void aWatcherThatFailsHarmsOnlyThatConnection() throws IOException {
        var bad = this.rig.browses().says("bug!");
        this.rig.serves();
        assertThat(bad.end()).isEqualTo("RST");

        this.rig.browses().says("fine");
        assertThat(this.rig.serves().hears("fine")).isEqualTo("fine");
        await().atMost(Line.PATIENCE).until(() -> this.rig.proxy.connections() == 1);
    }

}
