package sandbox.tomcat;

import java.util.concurrent.Executor;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardThreadExecutor;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tomcat (11.0.27) hands the result of each send to a thread of its pool, lest a stack
 * grow where whoever is told sends the next. {@code AsyncSender} leaves the next to
 * others, so it is told where it sends, and no thread is woken for each message to each
 * listener.
 */
@Component
public class InlineSendResults implements TomcatConnectorCustomizer {

    private final ThreadLocal<Boolean> here = ThreadLocal.withInitial(() -> false);

    /** What Tomcat wants to be run during it is run by this thread. */
    public void hereDuring(Runnable send) {
        this.here.set(true);
        try {
            send.run();
        }
        finally {
            this.here.set(false);
        }
    }

    @Override
    public void customize(Connector connector) {
        var handler = connector.getProtocolHandler();
        handler.setExecutor(hereOr(threads(handler.getExecutor(), connector)));
    }

    Executor hereOr(Executor threads) {
        return task -> {
            if (this.here.get()) {
                task.run();
            }
            else {
                threads.execute(task);
            }
        };
    }

    /**
     * @param virtual as Spring Boot has set them where there are some, else what Tomcat
     * would make for itself
     */
    private static Executor threads(@Nullable Executor virtual, Connector connector) {
        if (virtual != null) {
            return virtual;
        }
        var pool = new StandardThreadExecutor();
        pool.setNamePrefix("tomcat-handler-");
        connector.getService().addExecutor(pool);
        return pool;
    }

}
