package sandbox.bench.load;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/**
 * SockJS's framing (SockJS protocol 0.3.3) around another dialect: {@code o}, {@code h},
 * {@code c[…]}, and arrays of messages, {@code a["…"]} from the server and {@code ["…"]}
 * to it.
 */
public record SockJsDialect(String prefix, Dialect inner) implements Dialect {

    @Override
    public String path(int client) {
        return session(client) + "/websocket";
    }

    /** The address of a new session, under which each of its transports has its own. */
    String session(int client) {
        return "%s/%03d/%s".formatted(this.prefix, client % 1000,
                Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX));
    }

    @Override
    public Talk talk(int client, Line line) {
        return new Framed(this.inner.talk(client, new Quoting(line)));
    }

    private record Quoting(Line line) implements Line {

        @Override
        public void send(String text) {
            this.line.send("[\"" + JsonText.quote(text) + "\"]");
        }

        @Override
        public void listening() {
            this.line.listening();
        }

        @Override
        public void heard(Slice json) {
            this.line.heard(json);
        }

    }

    private record Framed(Talk talk) implements Talk {

        @Override
        public void opened() {
            // the server speaks first
        }

        @Override
        public void received(Slice frame) {
            switch (frame.at(0)) {
                case 'o' -> this.talk.opened();
                case 'a' -> messages(frame);
                case 'h' -> {
                }
                default -> throw new ProtocolViolation("SockJS ended with " + frame);
            }
        }

        private void messages(Slice array) {
            var text = ByteBuffer.allocate(array.length());
            for (var quote = array.indexOf('"', 0); quote >= 0; quote = array.indexOf('"', quote)) {
                var start = text.position();
                quote = JsonText.unquote(array, quote + 1, text);
                this.talk.received(new Slice(text.array(), start, text.position()));
            }
        }

        @Override
        public void say(String json) {
            this.talk.say(json);
        }

    }

}
