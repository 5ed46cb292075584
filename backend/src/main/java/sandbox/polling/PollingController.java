package sandbox.polling;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import sandbox.chat.History;
import sandbox.chat.Said;
import sandbox.chat.Since;

@RestController
class PollingController {

    private static final int MOST = 1_000;

    /** Proxies cut an answer that stays silent, many after 30 s: be there before. */
    private static final long WAIT = 25_000;

    private final Map<DeferredResult<Since>, Long> waiting = new ConcurrentHashMap<>();

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

    /** A browser that does not read must not stop the one who speaks. */
    private final Executor writers = new SimpleAsyncTaskExecutor("polling-");

    private final History history;

    PollingController(History history) {
        this.history = history;
    }

    @GetMapping("/poll")
    Since poll(@RequestParam long since) {
        return this.history.since(since, MOST);
    }

    @GetMapping("/long-poll")
    DeferredResult<Since> longPoll(@RequestParam long since) {
        var answer = new DeferredResult<Since>(WAIT, () -> poll(since));
        answer.onCompletion(() -> this.waiting.remove(answer));
        this.waiting.put(answer, since);
        // what was said just before it waited
        answer(answer, since);
        return answer;
    }

    @GetMapping("/stream")
    SseEmitter stream(@RequestParam long since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last) {
        var stream = new EventStream((last != null) ? last : since, this::poll, this.writers);
        stream.emitter().onCompletion(() -> this.streams.remove(stream));
        this.streams.add(stream);
        stream.ring();
        return stream.emitter();
    }

    /**
     * Only a bell: what is new is read from the history, so that nothing is missed or
     * told twice.
     */
    @EventListener(Said.class)
    void ring() {
        this.writers.execute(() -> this.waiting.forEach(this::answer));
        this.streams.forEach(EventStream::ring);
    }

    private void answer(DeferredResult<Since> answer, long since) {
        var news = poll(since);
        if (!news.messages().isEmpty()) {
            answer.setResult(news);
        }
    }

}
