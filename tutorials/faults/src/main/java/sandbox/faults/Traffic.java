package sandbox.faults;

/**
 * Sees what passes a {@link FaultProxy}. Called on the proxy's own thread, in order for
 * each connection, with what is passed on only: swallowed bytes are never told.
 */
public interface Traffic {

    Traffic UNSEEN = new Traffic() {
    };

    default void opened(int connection) {
    }

    /**
     * Bytes that are about to be delivered; the array may be read only during the call.
     * @param up from the browser to the server
     */
    default void passed(int connection, boolean up, byte[] bytes, int offset, int count) {
    }

    default void closed(int connection) {
    }

    /**
     * Whether {@code Sec-WebSocket-Extensions} is taken out of requests, so that no frame
     * is compressed.
     */
    default boolean wantsPlainText() {
        return false;
    }

}
