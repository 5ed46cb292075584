package sandbox;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client does wrong is told to the client, not to the operator. */
class NoErrorsLogged implements BeforeEachCallback, AfterEachCallback {

    private static final String THE_TESTS_OWN_CLIENT = "org.springframework.web.socket.sockjs.client";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        synchronized (this.events) {
            this.events.list.clear();
        }
        this.events.start();
        this.root.addAppender(this.events);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        this.root.detachAppender(this.events);
        assertThat(logged()).filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
            .filteredOn(event -> !event.getLoggerName().startsWith(THE_TESTS_OWN_CLIENT))
            .isEmpty();
    }

    /** Other threads may still be about to log. */
    private List<ILoggingEvent> logged() {
        synchronized (this.events) {
            return List.copyOf(this.events.list);
        }
    }

}
