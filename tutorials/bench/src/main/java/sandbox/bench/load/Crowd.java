package sandbox.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Clients that all hear what some of them say. */
public final class Crowd implements AutoCloseable {

    public static final int SPEAKERS = 10;

    private static final AtomicInteger CROWDS = new AtomicInteger();

    private final int number = CROWDS.incrementAndGet();

    private final List<Client> clients = new ArrayList<>();

    private final Ledger ledger;

    private Consumer<Stamp> hears = stamp -> {
    };

    /** All connect at once. */
    public Crowd(Loop loop, int port, Way way, int size) {
        this.ledger = new Ledger(size, SPEAKERS);
        IntStream.range(0, size)
            .mapToObj(each -> new Seat(loop, port, each, each < SPEAKERS, json -> hear(each, json)))
            .map(way.open(port))
            .forEach(this.clients::add);
    }

    private void hear(int listener, String json) {
        var stamp = Stamp.read(json);
        this.ledger.hear(listener, stamp);
        this.hears.accept(stamp);
    }

    /** Whether the server has confirmed the subscription of each. */
    public boolean isListening() {
        return this.clients.stream().allMatch(Client::isListening);
    }

    void whenHeard(Consumer<Stamp> hears) {
        this.hears = hears;
    }

    void say(int speaker) {
        this.clients.get(speaker).say(this.ledger.say(speaker).message(this.number));
    }

    /** Whether all have heard all that one of them has said. */
    boolean isHeard(int speaker) {
        return this.ledger.isHeard(speaker);
    }

    public long deliveries() {
        return this.ledger.deliveries();
    }

    /** What should have been heard by now, and was not. */
    public long missing() {
        return this.ledger.missing();
    }

    /** All their connections at once, without a goodbye. */
    @Override
    public void close() {
        this.clients.forEach(Client::cut);
        this.clients.clear();
    }

}
