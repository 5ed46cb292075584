package sandbox.bench.load;

import java.util.function.Consumer;

/** A protocol on a WebSocket: how one subscribes in it, speaks and hears. */
public interface Dialect {

    /** Of the handshake, one for each connection. */
    String path(int client);

    /** One client's part in a conversation. */
    Talk talk(int client, Line line);

    /** What a client says. */
    interface Talk {

        /** The WebSocket is open; in some protocols the server speaks first. */
        default void opened() {
        }

        /** A whole text message came. */
        void received(String text);

        /** To everybody. */
        void say(String json);

    }

    /**
     * What a client speaks through, and whom it tells what it understood.
     *
     * @param listening the server has confirmed the subscription
     * @param heard takes a message to everybody
     */
    record Line(Consumer<String> send, Runnable listening, Consumer<String> heard) {
    }

}
