package sandbox.trials.abuse;

import java.io.IOException;
import java.net.SocketException;

import sandbox.trials.Pause;

/**
 * A visitor over SockJS's xhr_streaming: one connection for what comes, and one for each
 * thing said, since Tomcat ends one after a hundred requests.
 */
final class Streaming implements AutoCloseable {

    private static final String DONE = "HTTP 204";

    private final String session;

    private final RawSocket comes;

    private final int port;

    private Streaming(int port, String name) throws IOException {
        this.session = "/coordination/000/" + name.replace(' ', '-');
        this.comes = new RawSocket(port, 4096).waiting(20_000);
        this.port = port;
    }

    static Streaming signedIn(int port, String name) throws IOException {
        var visitor = new Streaming(port, name);
        visitor.listen();
        visitor.comes.skipTo("\no\n");
        var answer = visitor.say(Stomp.connect(name, "workshop", name));
        if (!answer.equals(DONE)) {
            visitor.close();
            throw new IOException("xhr_send was answered " + answer);
        }
        return visitor;
    }

    /**
     * Asks for the whole history over and over, and for one answer behind the other to
     * hear it on; none of it is ever read.
     */
    String askAndNeverRead() throws IOException {
        var began = System.nanoTime();
        try {
            var answer = say(Stomp.subscribe("room", "/topic/chat_demo"));
            for (var i = 0; i < 600 && answer.equals(DONE) && !Thread.currentThread().isInterrupted(); i++) {
                answer = say(Stomp.subscribe("since " + i, "/app/chat_demo/since/0"));
                listen();
                Pause.millis(100);
            }
            if (answer.equals(DONE)) {
                return "not cut";
            }
        }
        catch (SocketException cut) {
            // as it should be
        }
        return Messages.cutAfter(began);
    }

    private void listen() throws IOException {
        this.comes.write(post("xhr_streaming", ""));
    }

    private String say(String frame) throws IOException {
        try (var goes = new RawSocket(this.port, 0).waiting(20_000)) {
            goes.write(post("xhr_send", "[\"" + frame.replace("\n", "\\n").replace("\0", "\\u0000") + "\"]"));
            return goes.answer();
        }
    }

    private String post(String transport, String body) {
        return "POST %s/%s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %s\r\n\r\n%s".formatted(this.session,
                transport, body.length(), body);
    }

    @Override
    public void close() throws IOException {
        this.comes.close();
    }

}
