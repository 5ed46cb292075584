package sandbox.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** How a client asks for a WebSocket (RFC 6455, section 4; RFC 7692). */
final class Handshake {

    static final String COMPRESSION = "permessage-deflate";

    private static final String END = "\r\n\r\n";

    private Handshake() {
    }

    /**
     * @param offersCompression as every browser does
     */
    static byte[] request(String path, int port, boolean offersCompression) {
        var extensions = offersCompression ? "Sec-WebSocket-Extensions: " + COMPRESSION + "; client_max_window_bits\r\n"
                : "";
        return """
                GET %s HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                %s\r
                """.formatted(path, port, extensions).getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes the answer's head, if it is all there. */
    static @Nullable String answer(ByteBuffer bytes) {
        var come = new String(bytes.array(), bytes.position(), bytes.remaining(), StandardCharsets.US_ASCII);
        var end = come.indexOf(END);
        if (end < 0) {
            return null;
        }
        bytes.position(bytes.position() + end + END.length());
        return come.substring(0, end);
    }

}
