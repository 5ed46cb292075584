package sandbox.trials.torture;

import java.util.ArrayList;
import java.util.List;

import sandbox.trials.Pause;

/** What is tortured: processes that keep what they have stored when they are killed. */
abstract class Site implements AutoCloseable {

    private final List<Evidence.Outage> outages = new ArrayList<>();

    /** Where clients connect, past all wires. */
    abstract int port();

    abstract void kill(String part);

    /** Returns once it can do its work. */
    abstract void start(String part);

    /** kill -9, and again after a while; one part after the other. */
    synchronized void restart(String part, long millis) {
        var killed = System.currentTimeMillis();
        kill(part);
        Pause.until(killed + millis);
        start(part);
        this.outages.add(new Evidence.Outage(killed, System.currentTimeMillis()));
    }

    synchronized List<Evidence.Outage> outages() {
        return List.copyOf(this.outages);
    }

    @Override
    public abstract void close();

}
