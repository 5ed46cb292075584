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
        return new Conversation(client, line);
    }

    private String signIn(int client) {
        return (this.account == Account.GUEST) ? "login:guest\npasscode:guest\n"
                : "login:client %1$s\npasscode:workshop\nclient-id:client-%1$s\n".formatted(client);
    }

    private final class Conversation implements Talk {

        private final int client;

        private final Line line;

        private boolean isListening;

        private Conversation(int client, Line line) {
            this.client = client;
            this.line = line;
        }

        @Override
        public void opened() {
            send("CONNECT\naccept-version:1.2\nhost:/\nheart-beat:0,0\n" + signIn(this.client) + "\n");
        }

        private void send(String frame) {
            this.line.send().accept(frame + '\0');
        }

        /** More than one may come at once, and line ends between them. */
        @Override
        public void received(String text) {
            for (var frame : text.split("\0")) {
                if (!frame.isBlank()) {
                    frame(frame.stripLeading());
                }
            }
        }

        private void frame(String frame) {
            switch (frame.substring(0, frame.indexOf('\n'))) {
                case "MESSAGE" -> message(frame);
                case "CONNECTED" -> subscribe();
                case "RECEIPT" -> listen();
                default -> throw new ProtocolViolation("STOMP ended with " + frame);
            }
        }

        private void subscribe() {
            var receipt = (StompDialect.this.confirms == null) ? "receipt:listening\n" : "";
            send("SUBSCRIBE\nid:all\ndestination:" + StompDialect.this.hears + "\n" + receipt + "\n");
            if (StompDialect.this.confirms != null) {
                send("SUBSCRIBE\nid:once\ndestination:" + StompDialect.this.confirms + "\n\n");
            }
        }

        private void message(String frame) {
            var body = frame.indexOf("\n\n") + 2;
            if (!this.isListening && frame.substring(0, body).contains("subscription:once\n")) {
                listen();
            }
            else {
                this.line.heard().accept(frame.substring(body));
            }
        }

        private void listen() {
            this.isListening = true;
            this.line.listening().run();
        }

        @Override
        public void say(String json) {
            send("SEND\ndestination:" + StompDialect.this.says + "\ncontent-type:application/json\n\n" + json);
        }

    }

}
