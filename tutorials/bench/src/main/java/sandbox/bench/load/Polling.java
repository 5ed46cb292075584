package sandbox.bench.load;

import java.util.function.Function;

/**
 * Asks for what is new: once a second, or so that the server answers as soon as there is
 * something.
 *
 * @param voice in which one speaks who hears so
 */
public record Polling(boolean isLong, StompDialect voice) implements Way {

    @Override
    public Function<Seat, Client> open(int port) {
        var newest = Newest.of(port);
        return seat -> Speaking.where(seat, this.voice, new PollingClient(seat, this.isLong, newest));
    }

}
