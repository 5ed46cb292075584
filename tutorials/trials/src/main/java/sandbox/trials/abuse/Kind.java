package sandbox.trials.abuse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import sandbox.trials.Pause;

/**
 * The kinds of abuse, each made of small pieces that are repeated. A piece tells how the
 * server answered.
 */
enum Kind {

    NO_CONNECT("WebSockets that send no CONNECT", 60, 100, "closed 1008|ERROR connect-first") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.webSocket(port).waiting(30_000)) {
                if (piece % 10 == 0) {
                    wire.send("\n");
                }
                return Stomp.outcome(wire.message());
            }
        }

    },

    WRONG_PASSCODE("CONNECTs with a wrong passcode", 4, 50, "ERROR wrong-passcode") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.webSocket(port).waiting(30_000)) {
                wire.send(Stomp.connect("mallory", "guess " + piece, "mallory"));
                return Stomp.outcome(wire.message());
            }
        }

    },

    FRAME_FLOOD("sessions that send 20,000 frames at once", 2, 200, "ERROR flood|closed \\d+|cut") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = Stomp.signedIn(port, "mallory " + piece, 0)) {
                return Messages.flood(wire);
            }
        }

    },

    GIANT_FRAME("messages of 8 MB", 2, 200, "closed 1009|cut") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.webSocket(port).waiting(30_000)) {
                return Messages.giant(wire, 8 << 20);
            }
        }

    },

    HALF_FRAME("frames of which the end never comes", 60, 0, "closed 1008|cut") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.webSocket(port).waiting(20_000)) {
                wire.write(RawSocket.head(RawSocket.TEXT, 60_000));
                wire.write("SEND\n");
                return wire.message();
            }
        }

    },

    BAD_UTF8("text that is no UTF-8", 2, 50, "closed 1007") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.webSocket(port).waiting(30_000)) {
                wire.write(RawSocket.frame(RawSocket.TEXT, new byte[] { 'S', (byte) 0xc3, (byte) 0x28, (byte) 0xff, 0 }));
                return wire.message();
            }
        }

    },

    /**
     * Of 256 one begins as a ping, and of 65,536 one as a goodbye without a reason, which
     * is answered with 1000.
     */
    RANDOM_FRAMES("random bytes for WebSocket frames", 2, 50, "closed (1000|1002|1007|1008|1009)|ERROR .*|cut|a pong") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.webSocket(port).waiting(20_000)) {
                wire.write(Messages.random(2_000));
                return Stomp.outcome(wire.message());
            }
        }

    },

    RANDOM_BYTES("random bytes for HTTP", 2, 50, "HTTP 400|cut") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.open(port).waiting(20_000)) {
                wire.write(Messages.random(200));
                wire.write("\r\n\r\n");
                return wire.answer();
            }
        }

    },

    RANDOM_STOMP("text that is no STOMP", 2, 50, "ERROR bad-frame|ERROR connect-first|closed 1008") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.webSocket(port).waiting(20_000)) {
                wire.send(new String(Messages.random(500), StandardCharsets.ISO_8859_1).replace("\0", "") + "\n\n\0");
                return Stomp.outcome(wire.message());
            }
        }

    },

    DEEP_JSON("JSON that is 20,000 arrays deep", 2, 100, "refused not-json") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = Stomp.signedIn(port, "deep " + piece, 0).waiting(30_000)) {
                wire.send(Stomp.subscribe("errors", "/user/queue/errors"));
                wire.send(Stomp.send("/app/chat_demo", "{\"info\":" + "[".repeat(20_000)));
                return Stomp.outcome(wire.message());
            }
        }

    },

    MANY_SUBSCRIPTIONS("sessions that subscribe without end", 2, 0, "refused too-(many-subscriptions|fast)") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = Stomp.signedIn(port, "listener " + piece, 0).waiting(30_000)) {
                return Messages.subscribeWithoutEnd(wire);
            }
        }

    },

    MANY_SESSIONS("sessions of one name", 25, 0, "CONNECTED|ERROR too-many-sessions") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.webSocket(port).waiting(30_000)) {
                wire.send(Stomp.connect("legion", "workshop", "legion"));
                var answer = Stomp.outcome(wire.message());
                Pause.millis(answer.equals("CONNECTED") ? 1_000 : 200);
                return answer;
            }
        }

    },

    ENDLESS_HEADERS("HTTP heads that never end", 2, 100, "HTTP (400|431)|cut") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.open(port).waiting(20_000)) {
                return Bodies.endlessHead(wire);
            }
        }

    },

    SLOW_HEAD("HTTP heads that stop half way", 60, 0, "cut|HTTP 4\\d\\d") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.open(port).waiting(20_000)) {
                wire.write("GET /coordination/info HTTP/1.1\r\nHost: local");
                return wire.answer();
            }
        }

    },

    SLOW_BODY("bodies of xhr_send, a byte a second", 250, 0, "HTTP 408|cut") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.open(port).waiting(1_000)) {
                return Bodies.slow(wire, piece);
            }
        }

    },

    HUGE_BODY("bodies of xhr_send without end", 2, 100, "HTTP 413|cut") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = RawSocket.open(port).waiting(30_000)) {
                return Bodies.endless(wire, piece, ThreadLocalRandom.current().nextBoolean());
            }
        }

    },

    SLOW_READER("visitors who stop reading", 12, 0, "cut within 30 s") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var wire = Stomp.signedIn(port, "sloth " + piece, 4096)) {
                return Messages.askAndNeverRead(wire);
            }
        }

    },

    SLOW_STREAM("visitors over HTTP who stop reading", 12, 0, "cut within 30 s") {

        @Override
        String once(int port, long piece) throws IOException {
            try (var visitor = Streaming.signedIn(port, "sloth " + piece)) {
                return visitor.askAndNeverRead();
            }
        }

    };

    private final String title;

    private final int atOnce;

    private final int pause;

    private final String expected;

    Kind(String title, int atOnce, int pause, String expected) {
        this.title = title;
        this.atOnce = atOnce;
        this.pause = pause;
        this.expected = expected;
    }

    /** One piece of it, to its end: how the server answered. */
    abstract String once(int port, long piece) throws IOException;

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
