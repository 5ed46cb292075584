package sandbox.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One request after the other, as a browser sends them: on one connection while the
 * server keeps it, then on another.
 */
final class Requests implements Link.Wire, Answers.Answer {

    /** As Chromium asks from a page of its own. */
    private static final String HEAD = """
            %1$s HTTP/1.1\r
            Host: 127.0.0.1:%2$d\r
            Connection: keep-alive\r
            sec-ch-ua-platform: "Linux"\r
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 \
            Safari/537.36\r
            sec-ch-ua: "Chromium";v="150", "Not/A)Brand";v="24"\r
            sec-ch-ua-mobile: ?0\r
            Accept: */*\r
            Sec-Fetch-Site: same-origin\r
            Sec-Fetch-Mode: cors\r
            Sec-Fetch-Dest: empty\r
            Referer: http://127.0.0.1:%2$d/labs/race\r
            Accept-Encoding: gzip, deflate, br, zstd\r
            Accept-Language: en-US,en;q=0.9\r
            """;

    private static final int OK = 200;

    private static final int NO_CONTENT = 204;

    private final Loop loop;

    private final int port;

    private final Consumer<Slice> lines;

    private final Runnable answered;

    private final Answers answers = new Answers(this);

    private @Nullable Link link;

    private byte @Nullable [] asked;

    /**
     * @param lines takes each line of each answer
     * @param answered when an answer is whole
     */
    Requests(Seat seat, Consumer<Slice> lines, Runnable answered) {
        this.loop = seat.loop();
        this.port = seat.port();
        this.lines = lines;
        this.answered = answered;
    }

    void get(String path) {
        ask("GET " + path, "");
    }

    void post(String path, String body) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        ask("POST " + path, "Content-Length: %d\r\nContent-Type: text/plain\r\n\r\n%s".formatted(length, body));
    }

    private void ask(String what, String more) {
        this.asked = (HEAD.formatted(what, this.port) + (more.isEmpty() ? "\r\n" : more))
            .getBytes(StandardCharsets.UTF_8);
        if (this.link != null) {
            connected();
        }
        else {
            this.link = new Link(this.loop, this.port, this);
        }
    }

    @Override
    public void connected() {
        if (this.link != null && this.asked != null) {
            this.link.send(ByteBuffer.wrap(this.asked));
        }
    }

    @Override
    public void read(ByteBuffer bytes) {
        this.answers.read(bytes);
    }

    @Override
    public void line(Slice line) {
        this.lines.accept(line);
    }

    @Override
    public void ended(int status, boolean isLast) {
        if (status != OK && status != NO_CONTENT) {
            throw new ProtocolViolation("A request was answered with " + status + ".");
        }
        this.asked = null;
        if (isLast) {
            cut();
        }
        this.answered.run();
    }

    /** An idle one may be ended, and what just then was asked for is asked again. */
    @Override
    public void ended() {
        this.link = null;
        if (this.asked != null && !this.answers.isBetween()) {
            throw new ProtocolViolation("The server ended a connection in the middle of an answer.");
        }
        if (this.asked != null) {
            this.link = new Link(this.loop, this.port, this);
        }
    }

    void cut() {
        if (this.link != null) {
            this.link.cut();
            this.link = null;
        }
    }

}
