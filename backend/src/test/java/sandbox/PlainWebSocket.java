package sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/** A WebSocket with no STOMP library in between, to send what none would. */
public final class PlainWebSocket implements AutoCloseable, WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final CompletableFuture<String> closed = new CompletableFuture<>();

    private final StringBuffer received = new StringBuffer();

    private final WebSocket socket;

    private volatile boolean reading = true;

    PlainWebSocket(int port, String path) {
        this.socket = HTTP.newWebSocketBuilder()
            .buildAsync(URI.create("ws://localhost:%s%s".formatted(port, path)), this)
            .orTimeout(StompClients.PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    }

    /** Returns once the server has answered. */
    public PlainWebSocket connectsAs(String name) {
        return sends("CONNECT\naccept-version:1.2\nlogin:%s\npasscode:workshop\n\n".formatted(name)).hears("CONNECTED");
    }

    /** Returns once that has come, with the end of its frame. */
    public PlainWebSocket hears(String command) {
        var frame = Pattern.compile("(^|\0\n*)%s\n[^\0]*\0".formatted(command));
        Awaitility.await().atMost(StompClients.PATIENCE).until(() -> frame.matcher(this.received).find());
        return this;
    }

    /** Sends a frame, its final NUL added. */
    public PlainWebSocket sends(String frame) {
        this.socket.sendText(frame + "\0", true).join();
        return this;
    }

    /** What comes from now on stays where it is: with the system, and the server. */
    public PlainWebSocket stopsReading() {
        this.reading = false;
        return this;
    }

    public PlainWebSocket readsAgain() {
        this.reading = true;
        this.socket.request(1);
        return this;
    }

    /** So far. */
    public String received() {
        return this.received.toString();
    }

    /**
     * Everything the server sent before it closed the socket, and the reason and status
     * of that behind it.
     */
    public String answer() {
        var end = this.closed.orTimeout(StompClients.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return this.received + " " + end;
    }

    @Override
    public void close() {
        this.socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        this.received.append(data);
        if (this.reading) {
            webSocket.request(1);
        }
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        this.closed.complete(reason + " " + statusCode);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        this.closed.completeExceptionally(error);
    }

}
