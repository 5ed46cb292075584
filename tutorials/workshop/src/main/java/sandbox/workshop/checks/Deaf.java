package sandbox.workshop.checks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.openqa.selenium.json.Json;

/** One who is connected, by SockJS over WebSocket, and reads nothing: all buffers on the way fill. */
final class Deaf {

    private static final int SMALL = 4_096;

    private static final int LONGEST_IN_ONE_BYTE = 125;

    private final Socket socket;

    private Deaf(Socket socket) {
        this.socket = socket;
    }

    static Deaf comes(int port, String endpoint) {
        try {
            var socket = new Socket();
            socket.setReceiveBufferSize(SMALL);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var deaf = new Deaf(socket);
            deaf.write("""
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
            socket.getInputStream().read();
            return deaf;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One short text, under a mask of zeros. */
    void sends(String text) {
        var bytes = new Json().toJson(List.of(text)).getBytes(StandardCharsets.UTF_8);
        var frame = new ByteArrayOutputStream();
        frame.write(0x81);
        if (bytes.length <= LONGEST_IN_ONE_BYTE) {
            frame.write(0x80 | bytes.length);
        }
        else {
            frame.write(0x80 | 126);
            frame.write(bytes.length >> 8);
            frame.write(bytes.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(bytes);
        write(frame.toByteArray());
    }

    private void write(byte[] bytes) {
        try {
            this.socket.getOutputStream().write(bytes);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void close() {
        try {
            this.socket.close();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
