package sandbox;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.util.MimeTypeUtils;

/**
 * One person's STOMP session: all futures, queues and timeouts live here, so that a test
 * is a straight line.
 */
public class StompTestClient extends StompSessionHandlerAdapter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CompletableFuture<StompSession> session = new CompletableFuture<>();

    private final CompletableFuture<StompHeaders> refusal = new CompletableFuture<>();

    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();

    /** Subscribes, and returns once the server has the subscription. */
    public <T> Inbox<T> subscribe(String destination, Class<T> type) {
        var inbox = ask(destination, type);
        // frames of one session are handled in order, so an answer to a later one proves
        // this one
        ask("/app/presence", JsonNode.class).next();
        return inbox;
    }

    public Inbox<JsonNode> subscribe(String destination) {
        return subscribe(destination, JsonNode.class);
    }

    /** Subscribes where the answer itself is awaited, or none is expected. */
    public <T> Inbox<T> ask(String destination, Class<T> type) {
        return ask(new StompHeaders(), destination, type);
    }

    /** As one who has seen a history. */
    public <T> Inbox<T> askKnowing(String epoch, String destination, Class<T> type) {
        var headers = new StompHeaders();
        headers.set("epoch", epoch);
        return ask(headers, destination, type);
    }

    private <T> Inbox<T> ask(StompHeaders headers, String destination, Class<T> type) {
        var inbox = new Inbox<T>(destination, body -> JSON.readValue(body, type));
        headers.setDestination(destination);
        await(this.session).subscribe(headers, inbox);
        return inbox;
    }

    public void send(String destination, Object message) {
        sendText(destination, JSON.writeValueAsString(message));
    }

    public void sendText(String destination, String body) {
        var headers = new StompHeaders();
        headers.setDestination(destination);
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        await(this.session).send(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        if (this.session.isDone() && !this.session.isCompletedExceptionally() && await(this.session).isConnected()) {
            await(this.session).disconnect();
        }
    }

    /** What ended the session. */
    public Throwable awaitEnd() {
        return await(this.ended);
    }

    void awaitConnected() {
        await(this.session);
    }

    StompHeaders awaitRefusal() {
        return await(this.refusal);
    }

    @Override
    public void afterConnected(StompSession session, StompHeaders connectedHeaders) {
        this.session.complete(session);
    }

    @Override
    public Type getPayloadType(StompHeaders headers) {
        return byte[].class;
    }

    /** An ERROR frame; all others go to an {@link Inbox}. */
    @Override
    public void handleFrame(StompHeaders headers, @Nullable Object payload) {
        this.refusal.complete(headers);
    }

    @Override
    public void handleTransportError(StompSession session, Throwable exception) {
        this.session.completeExceptionally(exception);
        this.ended.complete(exception);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(StompClients.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError("Waited for the server", failure);
        }
    }

}
