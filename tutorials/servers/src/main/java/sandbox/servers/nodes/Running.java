package sandbox.servers.nodes;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import sandbox.servers.Trouble;

/**
 * A cluster that is kept running until somebody ends it: a part that ends, by itself or
 * by a kill, is started again after a while.
 */
final class Running implements AutoCloseable {

    /** As scripts/start has it. */
    private static final int RESTART = 75;

    private static final int PAUSE_SECONDS = 3;

    private final Cluster cluster;

    private final Consumer<String> says;

    private final CompletableFuture<Trouble> trouble = new CompletableFuture<>();

    private volatile boolean ending;

    /**
     * @param says is told a line of all that happens
     */
    Running(Cluster cluster, Consumer<String> says) {
        this.cluster = cluster;
        this.says = says;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    void start() {
        this.cluster.start();
        this.cluster.parts().forEach(part -> watch(part));
    }

    private void watch(Part part) {
        var watcher = new Thread(() -> keep(part), part.name());
        watcher.setDaemon(true);
        watcher.start();
    }

    private void keep(Part part) {
        try {
            while (!this.ending) {
                var status = part.await();
                if (!this.ending) {
                    this.says.accept(told(part, status));
                    TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
                    part.start();
                    this.says.accept(part.name() + " is back.");
                }
            }
        }
        catch (Trouble failure) {
            this.trouble.complete(failure);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String told(Part part, int status) {
        return (status == RESTART)
                ? "A page asked %s to stop and start again: it stopped, and starts in %s s.".formatted(part.name(),
                        PAUSE_SECONDS)
                : "%s ended (exit status %s), and starts again in %s s.".formatted(part.name(), status, PAUSE_SECONDS);
    }

    /** Waits until there is some that cannot be mended. */
    Trouble trouble() {
        return this.trouble.join();
    }

    @Override
    public void close() {
        this.ending = true;
        this.cluster.close();
    }

}
