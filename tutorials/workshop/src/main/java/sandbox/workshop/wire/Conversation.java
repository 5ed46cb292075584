package sandbox.workshop.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import sandbox.workshop.wire.HttpMessages.Body;

/** One TCP connection, understood as far as it has come. */
final class Conversation {

    private final int number;

    private final Log log;

    private final Deque<Request> unanswered = new ArrayDeque<>();

    private final Bytes up = new Bytes();

    private final Bytes down = new Bytes();

    private final HttpMessages requests = new HttpMessages(new Requests());

    private final HttpMessages responses = new HttpMessages(new Responses());

    private final SocketFrames framesUp = new SocketFrames(text -> frame(true, text));

    private final SocketFrames framesDown = new SocketFrames(text -> frame(false, text));

    private @Nullable Request current;

    private boolean asked;

    private boolean socket;

    /** Who is told of what is understood. */
    interface Log {

        void request(Request request);

        void frame(String connection, boolean up, String message);

    }

    Conversation(int number, Log log) {
        this.number = number;
        this.log = log;
    }

    /** Whether a WebSocket was opened on it. */
    boolean isSocket() {
        return this.socket;
    }

    void passed(boolean isUp, byte[] bytes, int offset, int count) {
        (isUp ? this.up : this.down).add(bytes, offset, count);
        var more = true;
        while (more) {
            more = isUp ? read(this.up, this.requests, this.framesUp)
                    : read(this.down, this.responses, this.framesDown);
        }
        if (this.current != null) {
            this.current.count(isUp, count);
        }
    }

    private boolean read(Bytes bytes, HttpMessages http, SocketFrames frames) {
        return http.read(bytes) || this.socket && frames.read(bytes);
    }

    private void frame(boolean isUp, String text) {
        SockJs.unwrap(text).forEach(message -> this.log.frame(String.valueOf(this.number), isUp, message));
    }

    private final class Requests implements HttpMessages.Reader {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        private Request request = new Request("", "");

        @Override
        public Body head(String head) {
            var line = head.lines().findFirst().orElse("").split(" ");
            this.request = new Request(line[0], (line.length > 1) ? line[1] : "");
            Conversation.this.current = this.request;
            Conversation.this.unanswered.add(this.request);
            Conversation.this.log.request(this.request);
            Conversation.this.asked = HttpMessages.header(head, "upgrade").equalsIgnoreCase("websocket");
            return Conversation.this.asked ? Body.SOCKET : HttpMessages.body(head, Body.NONE);
        }

        @Override
        public void body(byte[] part) {
            this.body.writeBytes(part);
        }

        @Override
        public void end() {
            var session = SockJs.session(this.request.path());
            if (session.matches() && session.group("transport").endsWith("_send")) {
                SockJs.unwrap(this.body.toString(StandardCharsets.UTF_8))
                    .forEach(message -> Conversation.this.log.frame(session.group("session"), true, message));
            }
            this.body.reset();
        }

    }

    private final class Responses implements HttpMessages.Reader {

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        private Request request = new Request("", "");

        @Override
        public Body head(String head) {
            var status = Integer.parseInt(head.split(" ", 3)[1].substring(0, 3));
            if (status == 100) {
                return Body.NONE;
            }
            var answered = Conversation.this.unanswered.poll();
            this.request = (answered != null) ? answered : new Request("", "");
            this.request.answered(status);
            if (status == 101 && Conversation.this.asked) {
                Conversation.this.socket = true;
                return Body.SOCKET;
            }
            var none = status == 204 || status == 304 || this.request.method().equals("HEAD");
            return none ? Body.NONE : HttpMessages.body(head, Body.UNTIL_CLOSE);
        }

        @Override
        public void body(byte[] part) {
            if (!SockJs.session(this.request.path()).matches()) {
                return;
            }
            for (var each : part) {
                if (each == '\n') {
                    line();
                }
                else {
                    this.line.write(each);
                }
            }
        }

        /**
         * A frame a line; the prelude of a stream is one letter h, two thousand times.
         */
        private void line() {
            var text = this.line.toString(StandardCharsets.UTF_8).strip();
            this.line.reset();
            var frame = text.toLowerCase(Locale.ROOT).startsWith("data: ") ? text.substring("data: ".length()) : text;
            if (frame.isEmpty() || frame.startsWith("hhhh")) {
                return;
            }
            var session = SockJs.session(this.request.path());
            if (session.matches()) {
                SockJs.unwrap(frame)
                    .forEach(message -> Conversation.this.log.frame(session.group("session"), false, message));
            }
        }

        @Override
        public void end() {
            if (this.line.size() > 0) {
                line();
            }
        }

    }

}
