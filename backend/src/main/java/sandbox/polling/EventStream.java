package sandbox.polling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

import sandbox.chat.Since;

/** One answer without an end: writes whatever it has not written yet. */
class EventStream {

    private static final long MILLISECONDS_UNTIL_IT_ASKS_AGAIN = 1_000;

    private final SseEmitter emitter = new SseEmitter(0L);

    private final LongFunction<Since> history;

    private final Executor writers;

    private CompletableFuture<Void> written;

    private long last;

    EventStream(long last, LongFunction<Since> history, Executor writers) {
        this.last = last;
        this.history = history;
        this.writers = writers;
        this.written = CompletableFuture.runAsync(this::begin, writers);
    }

    SseEmitter emitter() {
        return this.emitter;
    }

    /** One after the other; once the browser is gone, none. */
    synchronized void ring() {
        this.written = this.written.thenRunAsync(this::write, this.writers);
    }

    /** Something, or a browser is not told that it is connected until somebody speaks. */
    private void begin() {
        send(SseEmitter.event().reconnectTime(MILLISECONDS_UNTIL_IT_ASKS_AGAIN));
    }

    private void write() {
        for (var said : this.history.apply(this.last).messages()) {
            send(SseEmitter.event().id(String.valueOf(said.seq())).data(said));
            this.last = said.seq();
        }
    }

    private void send(SseEventBuilder event) {
        try {
            this.emitter.send(event);
        }
        catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

}
