package sandbox.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class NothingLeftTest {

    private static final Path FILES = Path.of("/proc/self/fd");

    @Test
    void aHundredProxiesLeaveNoThreadNoSocketAndNoFile() throws IOException {
        try (var server = Server.start()) {
            comeAndGo(server);
            long files = openFiles();

            for (int i = 0; i < 100; i++) {
                comeAndGo(server);
            }

            assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("faults-"));
            await().atMost(Line.PATIENCE).until(() -> openFiles() <= files);
        }
    }

    /** In use in every way that leaves something half done. */
    private static void comeAndGo(Server server) throws IOException {
        var proxy = FaultProxy.before(server.port());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 3; i++) {
            lines.add(Line.to(proxy.port()).says("GET / HTTP/1.1\r\n"));
            lines.add(server.accept());
        }
        proxy.set(new Fault.Swallow(true, true));
        lines.get(0).says("\r\n").close();
        proxy.set(new Fault.Delay(Duration.ofHours(1), Duration.ZERO));
        lines.get(1).says("held");
        proxy.set(new Fault.Refuse(), Duration.ofHours(1));

        proxy.close();

        assertThat(proxy.isGone()).isTrue();
        for (var line : lines) {
            line.close();
        }
    }

    private static long openFiles() throws IOException {
        if (!Files.isDirectory(FILES)) {
            return 0;
        }
        try (var files = Files.list(FILES)) {
            return files.count();
        }
    }

}
