package sandbox.messaging;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Carries what waits in every {@link Outbox} to its socket, on one thread, since none of
 * them waits. The busier it is, the more has come together in each by the time it is
 * there, and goes in one: under load a message costs less.
 */
final class Postman {

    private static final Executor ROUNDS = Executors.newSingleThreadExecutor(named("postman-"));

    /** A goodbye waits until the socket takes it, or Tomcat's patience is over. */
    private static final Executor GOODBYES = Executors.newFixedThreadPool(4, named("goodbye-"));

    private Postman() {
    }

    static void call(Runnable outbox) {
        ROUNDS.execute(outbox);
    }

    static void sayGoodbye(Runnable goodbye) {
        GOODBYES.execute(goodbye);
    }

    private static ThreadFactory named(String name) {
        var threads = new CustomizableThreadFactory(name);
        threads.setDaemon(true);
        return threads;
    }

}
