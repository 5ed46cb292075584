package sandbox.stories;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

import org.junit.jupiter.api.Test;

import sandbox.stories.pages.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** The wire itself, with two plain sockets at its ends. */
class WireTest {

    @Test
    void bytesPassBothWays() throws Exception {
        try (var server = new ServerSocket(0); var wire = new Wire(server.getLocalPort())) {
            var browser = new Socket("localhost", wire.port());
            var accepted = server.accept();

            browser.getOutputStream().write('a');
            accepted.getOutputStream().write('b');

            assertThat(accepted.getInputStream().read()).isEqualTo('a');
            assertThat(browser.getInputStream().read()).isEqualTo('b');
        }
    }

    @Test
    void aCutResetsBothEndsAndNewcomers() throws Exception {
        try (var server = new ServerSocket(0); var wire = new Wire(server.getLocalPort())) {
            var browser = new Socket("localhost", wire.port());
            var accepted = server.accept();

            wire.cut();

            assertThatIOException().isThrownBy(() -> accepted.getInputStream().read()).withMessageContaining("reset");
            assertThatIOException().isThrownBy(() -> browser.getInputStream().read()).withMessageContaining("reset");
            assertThatIOException().isThrownBy(() -> new Socket("localhost", wire.port()).getInputStream().read());
        }
    }

    @Test
    void aSwallowingWireKeepsBothEndsOpen() throws Exception {
        try (var server = new ServerSocket(0); var wire = new Wire(server.getLocalPort())) {
            var before = new Socket("localhost", wire.port());
            var dead = server.accept();

            wire.swallow();
            before.getOutputStream().write('a');
            wire.restore();
            new Socket("localhost", wire.port()).getOutputStream().write('b');

            assertThat(server.accept().getInputStream().read()).isEqualTo('b');
            assertThat(dead.getInputStream().available()).isZero();
            assertThat(wire.connections()).isEqualTo(2);
        }
    }

    @Test
    void aClosedWireLeavesNothingBehind() throws Exception {
        var server = new ServerSocket(0);
        var wire = new Wire(server.getLocalPort());
        var browser = new Socket("localhost", wire.port());
        server.accept();
        wire.swallow();

        wire.close();

        assertThat(wire.connections()).isZero();
        assertThat(wire.isGone()).isTrue();
        assertThatIOException().isThrownBy(() -> new Socket("localhost", wire.port()));
        assertThatIOException().isThrownBy(() -> throwIfOpen(browser));
    }

    private static void throwIfOpen(Socket socket) throws IOException {
        if (socket.getInputStream().read() < 0) {
            throw new IOException("closed");
        }
    }

}
