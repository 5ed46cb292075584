package sandbox.bench.load;

import java.util.function.Function;

/**
 * Server-sent events: asks once, for an answer that never ends (HTML, section 9.2).
 *
 * @param voice in which one speaks who hears so
 */
public record Events(StompDialect voice) implements Way {

    @Override
    public Function<Seat, Client> open(int port) {
        var newest = Newest.of(port);
        return seat -> Speaking.where(seat, this.voice, new EventsClient(seat, newest));
    }

}
