package sandbox.servers;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Says again and again what is waited for, and for how long already, until it is closed.
 * What is over soon is not spoken of.
 */
public final class Meanwhile implements AutoCloseable {

    private static final Duration USUAL = Duration.ofSeconds(15);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(run -> {
        var thread = new Thread(run, "meanwhile");
        thread.setDaemon(true);
        return thread;
    });

    private final long began = System.nanoTime();

    private Meanwhile(Consumer<String> says, String what, Duration each) {
        this.clock.scheduleAtFixedRate(() -> says.accept(what.replace("%s", String.valueOf(seconds()))),
                each.toMillis(), each.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * @param what as in "Maven has been at work for %s s."
     */
    public static Meanwhile says(Consumer<String> says, String what) {
        return each(USUAL, says, what);
    }

    static Meanwhile each(Duration pause, Consumer<String> says, String what) {
        return new Meanwhile(says, what, pause);
    }

    private long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - this.began);
    }

    @Override
    public void close() {
        this.clock.shutdownNow();
    }

}
