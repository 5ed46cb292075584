package sandbox.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Servers of one line each, which java runs from their source. */
class AppTest {

    @TempDir
    private Path folder;

    @Test
    void ofALongLogOnlyTheEndIsReadInWholeLines() throws IOException {
        var log = Files.writeString(this.folder.resolve("server.log"), "first\nsecond ä\nthird\n");

        assertThat(App.end(log, 8)).isEqualTo("third\n");
        assertThat(App.end(log, 100)).isEqualTo("first\nsecond ä\nthird\n");
        assertThat(App.end(this.folder.resolve("none.log"), 8)).isEmpty();
    }

    @Test
    void aServerThatEndsByItselfIsToldWithItsExitStatus() {
        assertThatThrownBy(() -> start("System.out.println(\"Good night\"); System.exit(7);"))
            .isInstanceOf(Trouble.class)
            .hasMessage("Your server ended by itself, with exit status 7, before it answered. "
                    + "The last that it said: Good night");
    }

    @Test
    void aServerOnAnotherPortIsToldAtOnce() {
        assertThatThrownBy(() -> start(
                """
                        System.out.println("x  INFO " + ProcessHandle.current().pid()
                                + " --- [main] o.s.b.t.TomcatWebServer : Tomcat started on port 8080 (http) with context path '/'");
                        Thread.currentThread().join();
                        """))
            .isInstanceOf(Trouble.class)
            .hasMessageStartingWith("Your server listens on port 8080; it was told");
    }

    @Test
    void whoEndsLaterIsAskedAndWhoIsKilledIsNot() throws Exception {
        var served = """
                var server = new java.net.ServerSocket(Integer.getInteger("p"), 9, java.net.InetAddress.getByName("127.0.0.1"));
                server.accept().close();
                if (server.accept().getInputStream().read() > 0) System.exit(3);
                Thread.currentThread().join();
                """;
        try (var app = start(served)) {
            assertThat(app.endedByItself()).isEmpty();
            try (var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), app.port())) {
                socket.getOutputStream().write(1);
                app.await();
            }
            assertThat(app.endedByItself()).hasValue(3);
        }
        try (var app = start(served)) {
            app.kill();
            assertThat(app.endedByItself()).isEmpty();
        }
    }

    private App start(String body) throws IOException {
        var port = App.freePort();
        var source = Files.writeString(this.folder.resolve("Main.java"),
                "class Main { public static void main(String[] a) throws Exception {\n%s}}\n".formatted(body));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return App.start(this.folder, List.of(java, "-Dp=" + port, source.toString()), Map.of(),
                this.folder.resolve("server.log"), port);
    }

}
