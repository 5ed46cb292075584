package sandbox.trials.abuse;

import java.io.IOException;
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
    static String slow(RawSocket socket, long piece) throws IOException {
        socket.write(post(piece, "Content-Length: 1000"));
        for (var second = 0; second < 60; second++) {
            socket.write("[");
            var answer = socket.answer();
            if (!answer.equals("silence")) {
                return answer;
            }
        }
        return "not cut";
    }

    static String endless(RawSocket socket, long piece, boolean inChunks) throws IOException {
        socket.write(post(piece, inChunks ? "Transfer-Encoding: chunked" : "Content-Length: " + 64 * MEGABYTE));
        for (var sent = 0; sent < 16; sent++) {
            socket.write(inChunks ? "100000\r\n" : "");
            socket.write(PART);
            socket.write(inChunks ? "\r\n" : "");
        }
        return socket.answer();
    }

    static String endlessHead(RawSocket socket) throws IOException {
        socket.write("GET /coordination/info HTTP/1.1\r\nHost: localhost\r\n");
        for (var sent = 0; sent < 2_000; sent++) {
            socket.write(HEADER);
        }
        return socket.answer();
    }

}
