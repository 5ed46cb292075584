package sandbox.trials.abuse;

import java.io.IOException;
import java.net.SocketException;

/** A small piece of abuse, which can be repeated. */
interface Piece {

    /** To its end: how the server answered. */
    String once(int port, long number) throws IOException;

    /**
     * On a connection of its own.
     * @param millis how long an answer is waited for
     */
    static Piece connection(int millis, On on) {
        return (port, number) -> {
            try (var socket = new RawSocket(port, 0).waiting(millis)) {
                return on.toItsEnd(socket, number);
            }
        };
    }

    /** On a WebSocket, before anybody has signed in. */
    static Piece webSocket(int millis, On on) {
        return (port, number) -> {
            try (var socket = RawSocket.webSocket(port, 0).waiting(millis)) {
                return on.toItsEnd(socket, number);
            }
        };
    }

    /**
     * On a WebSocket, by somebody who has signed in.
     * @param name followed by the number of the piece
     * @param room as for a {@link RawSocket}
     */
    static Piece session(String name, int room, On on) {
        return (port, number) -> {
            try (var socket = Stomp.signedIn(port, name + " " + number, room).waiting(30_000)) {
                return on.toItsEnd(socket, number);
            }
        };
    }

    /** What is done there. */
    interface On {

        String once(RawSocket socket, long number) throws IOException;

        private String toItsEnd(RawSocket socket, long number) throws IOException {
            try {
                return once(socket, number);
            }
            catch (SocketException cut) {
                return "cut";
            }
        }

    }

}
