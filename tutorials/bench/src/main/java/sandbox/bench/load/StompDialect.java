package sandbox.bench.load;

import org.jspecify.annotations.Nullable;

/**
 * STOMP 1.2, without heartbeats: an idle connection of every peer is to be idle.
 *
 * @param path of the WebSocket where it is not wrapped in another dialect
 * @param says where to send
 * @param hears what to subscribe to
 * @param confirms a subscription that is answered once, after the one before it; where
 * there is none the server is asked for a RECEIPT
 */
public record StompDialect(String path, Account account, String says, String hears,
        @Nullable String confirms) implements Dialect {

    /** Who signs in: the same as everybody, or under a name of its own. */
    public enum Account {

        GUEST, NAMED

    }

    @Override
    public String path(int client) {
        return this.path;
    }

    @Override
    public Talk talk(int client, Line line) {
        return new FrameWriter(client, line);
    }

    private String signIn(int client) {
        return (this.account == Account.GUEST) ? "login:guest\npasscode:guest\n"
                : "login:client %1$d\npasscode:workshop\nclient-id:client-%1$d\n".formatted(client);
    }

    private final class FrameWriter implements Talk {

        private final int client;

        private final Line line;

        private boolean isListening;

        private FrameWriter(int client, Line line) {
            this.client = client;
            this.line = line;
        }

        @Override
        public void opened() {
            send("CONNECT\naccept-version:1.2\nhost:/\nheart-beat:0,0\n" + signIn(this.client) + "\n");
        }

        private void send(String frame) {
            this.line.send(frame + '\0');
        }

        @Override
        public void received(Slice text) {
            var start = 0;
            while (start < text.length()) {
                if (text.at(start) == '\n') {
                    start++;
                    continue;
                }
                var end = text.indexOf('\0', start);
                frame(text.part(start, end));
                start = end + 1;
            }
        }

        private void frame(Slice frame) {
            if (frame.startsWith("MESSAGE")) {
                message(frame);
            }
            else if (frame.startsWith("CONNECTED")) {
                subscribe();
            }
            else if (frame.startsWith("RECEIPT")) {
                listen();
            }
            else {
                throw new ProtocolViolation("STOMP ended with " + frame);
            }
        }

        private void subscribe() {
            var receipt = (StompDialect.this.confirms == null) ? "receipt:listening\n" : "";
            send("SUBSCRIBE\nid:all\ndestination:" + StompDialect.this.hears + "\n" + receipt + "\n");
            if (StompDialect.this.confirms != null) {
                send("SUBSCRIBE\nid:once\ndestination:" + StompDialect.this.confirms + "\n\n");
            }
        }

        private void message(Slice frame) {
            var body = body(frame);
            if (!this.isListening && frame.part(0, body).toString().contains("subscription:once\n")) {
                listen();
            }
            else {
                this.line.heard(frame.part(body, frame.length()));
            }
        }

        private static int body(Slice frame) {
            var end = frame.indexOf('\n', 0);
            while (frame.at(end + 1) != '\n') {
                end = frame.indexOf('\n', end + 1);
            }
            return end + 2;
        }

        private void listen() {
            this.isListening = true;
            this.line.listening();
        }

        @Override
        public void say(String json) {
            send("SEND\ndestination:" + StompDialect.this.says + "\ncontent-type:application/json\n\n" + json);
        }

    }

}
