package sandbox.trials.abuse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import sandbox.trials.Pause;

/** The kinds of abuse, each made of small pieces that are repeated. */
enum Kind {

    NO_CONNECT("WebSockets that send no CONNECT", 60, 100, "closed 1008|ERROR connect-first",
            Piece.webSocket(30_000, (socket, number) -> {
                if (number % 10 == 0) {
                    socket.send("\n");
                }
                return Stomp.outcome(socket.message());
            })),

    WRONG_PASSCODE("CONNECTs with a wrong passcode", 4, 50, "ERROR wrong-passcode",
            Piece.webSocket(30_000, (socket, number) -> {
                socket.send(Stomp.connect("mallory", "guess " + number, "mallory"));
                return Stomp.outcome(socket.message());
            })),

    FRAME_FLOOD("sessions that send 20,000 frames at once", 2, 200, "ERROR flood|closed \\d+|cut",
            Piece.session("mallory", 0, (socket, number) -> Messages.flood(socket))),

    GIANT_FRAME("messages of 8 MB", 2, 200, "closed 1009|cut",
            Piece.webSocket(30_000, (socket, number) -> Messages.giant(socket))),

    HALF_FRAME("frames of which the end never comes", 60, 0, "closed 1008|cut",
            Piece.webSocket(20_000, (socket, number) -> {
                socket.write(Arrays.copyOf(RawSocket.frame("SEND\n".repeat(12_000).getBytes()), 13));
                return socket.message();
            })),

    BAD_UTF8("text that is no UTF-8", 2, 50, "closed 1007", Piece.webSocket(30_000, (socket, number) -> {
        socket.write(RawSocket.frame(new byte[] { 'S', (byte) 0xc3, (byte) 0x28, (byte) 0xff, 0 }));
        return socket.message();
    })),

    /**
     * Of 256 one begins as a ping, and of 65,536 one as a goodbye without a reason, which
     * is answered with 1000.
     */
    RANDOM_FRAMES("random bytes for WebSocket frames", 2, 50, "closed (1000|1002|1007|1008|1009)|ERROR .*|cut|a pong",
            Piece.webSocket(20_000, (socket, number) -> {
                socket.write(Messages.random(2_000));
                return Stomp.outcome(socket.message());
            })),

    RANDOM_BYTES("random bytes for HTTP", 2, 50, "HTTP 400|cut", Piece.connection(20_000, (socket, number) -> {
        socket.write(Messages.random(200));
        socket.write("\r\n\r\n");
        return socket.answer();
    })),

    RANDOM_STOMP("text that is no STOMP", 2, 50, "ERROR bad-frame|ERROR connect-first|closed 1008",
            Piece.webSocket(20_000, (socket, number) -> {
                var text = new String(Messages.random(500), StandardCharsets.ISO_8859_1);
                socket.send(text.replace("\0", "") + "\n\n\0");
                return Stomp.outcome(socket.message());
            })),

    DEEP_JSON("JSON that is 20,000 arrays deep", 2, 100, "refused not-json",
            Piece.session("deep", 0, (socket, number) -> {
                socket.send(Stomp.subscribe("errors", "/user/queue/errors"));
                socket.send(Stomp.send("/app/chat_demo", "{\"info\":" + "[".repeat(20_000)));
                return Stomp.outcome(socket.message());
            })),

    MANY_SUBSCRIPTIONS("sessions that subscribe without end", 2, 0, "refused too-(many-subscriptions|fast)",
            Piece.session("listener", 0, (socket, number) -> Messages.subscribeWithoutEnd(socket))),

    MANY_SESSIONS("sessions of one name", 25, 0, "CONNECTED|ERROR too-many-sessions",
            Piece.webSocket(30_000, (socket, number) -> {
                socket.send(Stomp.connect("legion", "workshop", "legion"));
                var answer = Stomp.outcome(socket.message());
                Pause.millis(answer.equals("CONNECTED") ? 1_000 : 200);
                return answer;
            })),

    ENDLESS_HEADERS("HTTP heads that never end", 2, 100, "HTTP (400|431)|cut",
            Piece.connection(20_000, (socket, number) -> Messages.endlessHead(socket))),

    SLOW_HEAD("HTTP heads that stop half way", 60, 0, "cut|HTTP 4\\d\\d", Piece.connection(20_000, (socket, number) -> {
        socket.write("GET /coordination/info HTTP/1.1\r\nHost: local");
        return socket.answer();
    })),

    SLOW_BODY("bodies of xhr_send, a byte a second", 250, 0, "HTTP 408|cut", Piece.connection(1_000, Messages::slow)),

    HUGE_BODY("bodies of xhr_send without end", 2, 100, "HTTP 413|cut",
            Piece.connection(30_000,
                    (socket, number) -> Messages.endless(socket, number, ThreadLocalRandom.current().nextBoolean()))),

    SLOW_READER("visitors who stop reading", 12, 0, "cut within 30 s",
            Piece.session("sloth", 4096, (socket, number) -> Messages.askAndNeverRead(socket))),

    SLOW_STREAM("visitors over HTTP who stop reading", 12, 0, "cut within 30 s", (port, number) -> {
        try (var visitor = Streaming.signedIn(port, "sloth " + number)) {
            return visitor.askAndNeverRead();
        }
    });

    private final String title;

    private final int atOnce;

    private final int pause;

    private final String expected;

    private final Piece piece;

    Kind(String title, int atOnce, int pause, String expected, Piece piece) {
        this.title = title;
        this.atOnce = atOnce;
        this.pause = pause;
        this.expected = expected;
        this.piece = piece;
    }

    Piece piece() {
        return this.piece;
    }

    String title() {
        return this.title;
    }

    int atOnce() {
        return this.atOnce;
    }

    /** Between two pieces, in milliseconds. */
    int pause() {
        return this.pause;
    }

    /** What the answers of a server that keeps its promises look like. */
    String expected() {
        return this.expected;
    }

    /** As the command line has it: {@code slow-body}. */
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
