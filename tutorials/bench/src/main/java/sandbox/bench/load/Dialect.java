package sandbox.bench.load;

/** A protocol on a WebSocket: how one subscribes in it, speaks and hears. */
public interface Dialect {

    /** Of the handshake, one for each connection. */
    String path(int client);

    /** One client's part in a conversation. */
    Talk talk(int client, Line line);

    /** What a client says. */
    interface Talk {

        /** The WebSocket is open. */
        void opened();

        /** A whole text message came. */
        void received(Slice text);

        /** To everybody. */
        void say(String json);

    }

    /** What a client speaks through, and whom it tells what it understood. */
    interface Line {

        void send(String text);

        /** The server has confirmed the subscription. */
        void listening();

        /** A message to everybody. */
        void heard(Slice json);

    }

}
