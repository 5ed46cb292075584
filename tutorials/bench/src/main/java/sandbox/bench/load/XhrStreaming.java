package sandbox.bench.load;

import java.util.function.Function;

/**
 * SockJS's transport of that name: answers that go on, and a request for all that is
 * sent.
 */
public record XhrStreaming(SockJsDialect sockJs) implements Way {

    @Override
    public Function<Seat, Client> open(int port) {
        return seat -> new XhrClient(seat, this.sockJs);
    }

}
