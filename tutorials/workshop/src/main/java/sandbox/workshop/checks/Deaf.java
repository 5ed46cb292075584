package sandbox.workshop.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One who is connected, by SockJS over WebSocket, and reads nothing: all buffers on the
 * way fill.
 */
final class Deaf {

    private static final int SMALL = 4_096;

    private final Socket socket = new Socket();

    private Deaf() {
    }

    static Deaf comes(int port, String endpoint) {
        var deaf = new Deaf();
        try {
            deaf.socket.setReceiveBufferSize(SMALL);
            deaf.socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            deaf.socket.getOutputStream()
                .write("""
                        GET %s/000/%s/websocket HTTP/1.1
                        Host: localhost:%s
                        Connection: Upgrade
                        Upgrade: websocket
                        Sec-WebSocket-Version: 13
                        Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==

                        """.formatted(endpoint, UUID.randomUUID().toString().replace("-", ""), port)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            // the answer's first byte: it is connected
            deaf.socket.getInputStream().read();
            return deaf;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void leaves() {
        try {
            this.socket.close();
        }
        catch (IOException goneAlready) {
            // which is what was wanted
        }
    }

}
