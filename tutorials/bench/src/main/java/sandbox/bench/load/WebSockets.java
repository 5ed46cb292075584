package sandbox.bench.load;

import java.util.function.Function;

/**
 * A WebSocket for each, and a protocol on it.
 *
 * @param offersCompression whether they offer permessage-deflate, as every browser does
 */
public record WebSockets(Dialect dialect, boolean offersCompression) implements Way {

    @Override
    public Function<Seat, Client> open(int port) {
        return seat -> new WebSocketClient(seat, this.dialect, this.offersCompression);
    }

}
