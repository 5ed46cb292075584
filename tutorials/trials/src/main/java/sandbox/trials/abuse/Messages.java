package sandbox.trials.abuse;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

import sandbox.trials.Pause;

/** What is done to a session or to HTTP, and how that ends. */
final class Messages {

    private static final int MOST = 20_000;

    private static final byte[] GIANT = RawSocket.frame(new byte[8 << 20]);

    private static final byte[] PROBE = RawSocket.frame(Stomp.send("/app/probe", "").getBytes(StandardCharsets.UTF_8));

    private static final int MEGABYTE = 1 << 20;

    private static final byte[] PART = "[".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);

    private static final String HEADER = "X-More: " + "x".repeat(1_000) + "\r\n";

    private Messages() {
    }

    static byte[] random(int count) {
        var bytes = new byte[count];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    static String flood(RawSocket socket) throws IOException {
        for (var i = 0; i < MOST; i++) {
            socket.write(PROBE);
        }
        return Stomp.outcome(socket.message());
    }

    static String giant(RawSocket socket) throws IOException {
        socket.write(GIANT);
        return socket.message();
    }

    static String subscribeWithoutEnd(RawSocket socket) throws IOException {
        socket.send(Stomp.subscribe("errors", "/user/queue/errors"));
        for (var i = 0; i < 100; i++) {
            socket.send(Stomp.subscribe("room " + i, "/topic/chat_demo"));
            Pause.millis(55);
        }
        var answer = socket.message();
        while (Stomp.outcome(answer).equals("MESSAGE")) {
            answer = socket.message();
        }
        return Stomp.outcome(answer);
    }

    /** Asks for the whole history over and over; none of it is ever read. */
    static String askAndNeverRead(RawSocket socket) throws IOException {
        var began = System.nanoTime();
        try {
            socket.send(Stomp.subscribe("room", "/topic/chat_demo"));
            for (var i = 0; i < 600 && !Thread.currentThread().isInterrupted(); i++) {
                socket.send(Stomp.subscribe("since " + i, "/app/chat_demo/since/0"));
                Pause.millis(100);
            }
        }
        catch (SocketException cut) {
            return cutAfter(began);
        }
        return "not cut";
    }

    /**
     * @param began of {@link System#nanoTime()}
     */
    static String cutAfter(long began) {
        var seconds = (System.nanoTime() - began) / 1_000_000_000;
        return (seconds <= 30) ? "cut within 30 s" : "cut after %s s".formatted(seconds);
    }

    private static String post(long piece, String length) {
        return "POST /coordination/0/mallory-%s/xhr_send HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n%s\r\n\r\n"
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
