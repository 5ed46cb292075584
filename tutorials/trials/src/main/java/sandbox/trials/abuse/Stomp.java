package sandbox.trials.abuse;

import java.io.IOException;

/** STOMP on a {@link RawSocket}: as a visitor speaks it, or one who pretends to be. */
final class Stomp {

    private Stomp() {
    }

    static String connect(String name, String passcode, String clientId) {
        return "CONNECT\naccept-version:1.2\nheart-beat:0,0\nlogin:%s\npasscode:%s\nclient-id:%s\n\n\0".formatted(name,
                passcode, clientId);
    }

    static String subscribe(String id, String destination) {
        return "SUBSCRIBE\nid:%s\ndestination:%s\n\n\0".formatted(id, destination);
    }

    static String send(String destination, String body) {
        return "SEND\ndestination:%s\ncontent-type:application/json\n\n%s\0".formatted(destination, body);
    }

    /** One who is let in. */
    static RawSocket signedIn(int port, String name, int room) throws IOException {
        var socket = RawSocket.webSocket(port, room).waiting(20_000);
        socket.send(connect(name, "workshop", name));
        var answer = outcome(socket.message());
        if (!answer.equals("CONNECTED")) {
            socket.close();
            throw new IOException("CONNECT was answered " + answer);
        }
        return socket;
    }

    /**
     * In a word or two: {@code ERROR flood}, {@code refused too-fast}, {@code MESSAGE}.
     */
    static String outcome(String message) {
        if (message.startsWith("ERROR")) {
            return "ERROR " + between(message, "code:", "\n");
        }
        if (message.startsWith("MESSAGE") && message.contains("/queue/errors")) {
            return "refused " + between(message, "\"code\":\"", "\"");
        }
        var end = message.indexOf('\n');
        return (end > 0) ? message.substring(0, end) : message;
    }

    static String between(String text, String before, String after) {
        var start = text.indexOf(before) + before.length();
        return (start < before.length()) ? "" : text.substring(start, Math.max(start, text.indexOf(after, start)));
    }

}
