package sandbox.transport;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import sandbox.tomcat.InlineSendResults;

/**
 * The threads that carry out what waits. One empties the queues of all WebSockets, since
 * none of them waits. When many have called, more has come together in each by the time
 * it is there, and goes in one: under load a message costs less. On a quiet server, where
 * somebody may watch the wire, each goes by itself.
 */
class SendExecutors implements AutoCloseable {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** Sessions; more than these are worth another thread. */
    private static final int FEW = 32;

    private static final int MANY_CALLS = 32;

    private final ThreadPoolExecutor rounds = pool(1, "send-round-");

    private final ThreadPoolExecutor helpers = pool(CORES, "fan-out-");

    /** Each is held by a session that does not read, for as long as it may not. */
    private final ThreadPoolExecutor writers = pool(32, "http-writer-");

    /** A goodbye waits until the socket takes it, or Tomcat's patience is over. */
    private final ThreadPoolExecutor goodbyes = pool(4, "goodbye-");

    private final InlineSendResults results;

    SendExecutors(InlineSendResults results) {
        this.results = results;
    }

    /** Soon, on the thread that does so for all. */
    void call(Runnable sender) {
        this.rounds.execute(sender);
    }

    boolean isBusy() {
        return this.rounds.getQueue().size() > MANY_CALLS;
    }

    /** Here and now, and so is what Tomcat has to say of it. */
    void send(Runnable send) {
        this.results.hereDuring(send);
    }

    void writeOverHttp(Runnable session) {
        this.writers.execute(session);
    }

    void sayGoodbye(Runnable goodbye) {
        this.goodbyes.execute(goodbye);
    }

    /** Of many, each core's thread does a part, this one among them. */
    <T> void each(List<T> all, Consumer<T> what) {
        var part = Math.max(FEW, (all.size() + CORES - 1) / CORES);
        for (var from = part; from < all.size(); from += part) {
            var another = all.subList(from, Math.min(from + part, all.size()));
            this.helpers.execute(() -> another.forEach(what));
        }
        all.stream().limit(part).forEach(what);
    }

    private static ThreadPoolExecutor pool(int threads, String name) {
        var daemons = new CustomizableThreadFactory(name);
        daemons.setDaemon(true);
        var pool = new ThreadPoolExecutor(threads, threads, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons,
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public void close() {
        Stream.of(this.rounds, this.helpers, this.writers, this.goodbyes).forEach(ExecutorService::shutdown);
    }

}
