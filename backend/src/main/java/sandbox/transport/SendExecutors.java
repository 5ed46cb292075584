package sandbox.transport;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Carries what waits in every {@link AsyncWebSocketSession} to its socket, on one thread,
 * since none of them waits. When many have called, more has come together in each by the
 * time he is there, and goes in one: under load a message costs less. On a quiet server,
 * where somebody may watch the wire, each goes by itself.
 */
final class SendExecutors {

    private static final int MANY = 32;

    private static final BlockingQueue<Runnable> CALLS = new LinkedBlockingQueue<>();

    private static final Executor ROUNDS = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, CALLS, named("postman-"));

    private static final Executor WRITERS = writers();

    /** A goodbye waits until the socket takes it, or Tomcat's patience is over. */
    private static final Executor GOODBYES = Executors.newFixedThreadPool(4, named("goodbye-"));

    private SendExecutors() {
    }

    static void call(Runnable sending) {
        ROUNDS.execute(sending);
    }

    static void carryOverHttp(Runnable outbox) {
        WRITERS.execute(outbox);
    }

    static boolean isBusy() {
        return CALLS.size() > MANY;
    }

    static void sayGoodbye(Runnable goodbye) {
        GOODBYES.execute(goodbye);
    }

    /** Each is held by a session that does not read, for as long as it may not. */
    private static Executor writers() {
        var writers = new ThreadPoolExecutor(32, 32, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                named("http-writer-"));
        writers.allowCoreThreadTimeOut(true);
        return writers;
    }

    private static ThreadFactory named(String name) {
        var threads = new CustomizableThreadFactory(name);
        threads.setDaemon(true);
        return threads;
    }

}
