package sandbox.bench.load;

import java.util.function.Function;

/** How what is said reaches those who listen. */
public interface Way {

    /**
     * Called once for a crowd.
     * @return called once for each of it
     */
    Function<Seat, Client> open(int port);

}
