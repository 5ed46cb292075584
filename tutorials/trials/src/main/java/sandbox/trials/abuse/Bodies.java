package sandbox.trials.abuse;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** What is done to HTTP, and how that ends. */
final class Bodies {

    private static final int MEGABYTE = 1 << 20;

    private static final byte[] PART = "[".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);

    private static final String HEADER = "X-More: " + "x".repeat(1_000) + "\r\n";

    private Bodies() {
    }

    private static String post(long piece, String length) {
        return "POST /coordination/0/mallory-%d/xhr_send HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n%s\r\n\r\n"
            .formatted(piece, length);
    }

    /** A byte a second, until the server has had enough. */
    static String slow(RawSocket wire, long piece) throws IOException {
        try {
            wire.write(post(piece, "Content-Length: 1000"));
            for (var second = 0; second < 60; second++) {
                wire.write("[");
                var answer = wire.answer();
                if (!answer.equals("silence")) {
                    return answer;
                }
            }
        }
        catch (SocketException cut) {
            return "cut";
        }
        return "not cut";
    }

    static String endless(RawSocket wire, long piece, boolean inChunks) throws IOException {
        try {
            wire.write(post(piece, inChunks ? "Transfer-Encoding: chunked" : "Content-Length: " + 64 * MEGABYTE));
            for (var sent = 0; sent < 16; sent++) {
                wire.write(inChunks ? "100000\r\n" : "");
                wire.write(PART);
                wire.write(inChunks ? "\r\n" : "");
            }
        }
        catch (SocketException cut) {
            return "cut";
        }
        return wire.answer();
    }

    static String endlessHead(RawSocket wire) throws IOException {
        try {
            wire.write("GET /coordination/info HTTP/1.1\r\nHost: localhost\r\n");
            for (var sent = 0; sent < 2_000; sent++) {
                wire.write(HEADER);
            }
        }
        catch (SocketException cut) {
            return "cut";
        }
        return wire.answer();
    }

}
