package sandbox.bench.load;

import java.util.function.Function;

/** How what is said reaches those who listen. */
public interface Way {

    /**
     * Called once for a crowd.
     * @return called once for each of it
     */
    Function<Seat, Client> open(int port);

    /**
     * A WebSocket for each, and a protocol on it.
     * @param offersCompression whether they offer permessage-deflate, as every browser
     * does
     */
    static Way webSocket(Dialect dialect, boolean offersCompression) {
        return port -> seat -> new WebSocketClient(seat, dialect, offersCompression);
    }

    /** SockJS's: an answer that goes on, and a request for all that is sent. */
    static Way xhrStreaming(SockJsDialect sockJs) {
        return port -> seat -> new XhrClient(seat, sockJs);
    }

    /**
     * Asks for what is new: once a second, or so that the server answers as soon as there
     * is something.
     * @param voice in which one speaks who hears so
     */
    static Way polling(boolean isLong, StompDialect voice) {
        return port -> {
            var newest = News.newest(port);
            return seat -> Speaking.where(seat, voice, new PollingClient(seat, isLong, newest));
        };
    }

    /**
     * Server-sent events: asks once, for an answer that never ends (HTML, section 9.2).
     * @param voice in which one speaks who hears so
     */
    static Way events(StompDialect voice) {
        return port -> {
            var newest = News.newest(port);
            return seat -> Speaking.where(seat, voice, new EventsClient(seat, newest));
        };
    }

}
