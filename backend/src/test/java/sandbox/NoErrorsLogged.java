package sandbox;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client does wrong is told to the client, not to the operator. */
class NoErrorsLogged extends AppenderBase<ILoggingEvent> implements BeforeEachCallback, AfterEachCallback {

    private static final String THE_TESTS_OWN_CLIENT = "org.springframework.web.socket.sockjs.client";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private final Queue<ILoggingEvent> errors = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        this.errors.clear();
        start();
        this.root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR) && !event.getLoggerName().startsWith(THE_TESTS_OWN_CLIENT)) {
            this.errors.add(event);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        this.root.detachAppender(this);
        assertThat(this.errors).isEmpty();
    }

}
