package sandbox.stories.nodes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import sandbox.servers.Patience;

/** A person with a WebSocket and no library: every frame that came, and how it ended. */
final class Guest implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final List<String> frames = new CopyOnWriteArrayList<>();

    private final StringBuilder part = new StringBuilder();

    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private final String name;

    private final WebSocket socket;

    private Guest(String name, int port) {
        this.name = name;
        this.socket = HTTP.newWebSocketBuilder()
            .buildAsync(URI.create("ws://localhost:%s/coordination/websocket".formatted(port)), this)
            .join();
    }

    /** Asks to be let in, whatever comes of it. */
    static Guest asks(String name, String browser, int port) {
        return new Guest(name, port).sends("CONNECT",
                "accept-version:1.2\nlogin:%s\npasscode:workshop\nclient-id:%s".formatted(name, browser), "");
    }

    /** Is in the room, and hears all there is to hear. */
    static Guest comes(String name, int port) {
        var guest = asks(name, name + "'s browser", port);
        guest.gets("CONNECTED");
        List.of("/topic/chat_demo", "/topic/presence", "/user/queue/whisper", "/user/queue/acks", "/user/queue/errors")
            .forEach(guest::subscribes);
        guest.subscribes("/app/presence").gets("destination:/app/presence");
        return guest;
    }

    Guest subscribes(String destination) {
        return sends("SUBSCRIBE", "id:%s\ndestination:%1$s".formatted(destination), "");
    }

    Guest says(String info, String key) {
        return sends("SEND", "destination:/app/chat_demo", "{\"info\":\"%s\",\"key\":\"%s\"}".formatted(info, key));
    }

    Guest whispers(String to, String info) {
        return sends("SEND", "destination:/app/whisper", "{\"to\":\"%s\",\"info\":\"%s\"}".formatted(to, info));
    }

    Guest sends(String command, String headers, String body) {
        this.socket.sendText("%s\n%s\n\n%s\0".formatted(command, headers, body), true).join();
        return this;
    }

    /** Waits for a frame that has all of these in it. */
    String gets(String... parts) {
        Patience.LONG.until("%s waited %%d s for %s.".formatted(this.name, List.of(parts)),
                () -> this.closed.isDone() || has(parts),
                () -> "Instead there was %s, and a close with %s".formatted(this.frames, this.closed));
        return this.frames.stream()
            .filter(frame -> isAll(frame, parts))
            .findFirst()
            .orElseThrow(() -> new AssertionError("%s got no %s before the end, %s, but %s".formatted(this.name,
                    List.of(parts), this.closed.join(), this.frames)));
    }

    boolean has(String... parts) {
        return this.frames.stream().anyMatch(frame -> isAll(frame, parts));
    }

    long count(String part) {
        return this.frames.stream().filter(frame -> frame.contains(part)).count();
    }

    /** Forgets what came until now. */
    void forgets() {
        this.frames.clear();
    }

    private static boolean isAll(String frame, String... parts) {
        return List.of(parts).stream().allMatch(frame::contains);
    }

    /** The status with which the server closed. */
    int end() {
        Patience.LONG.until("%s waited %%d s for the end.".formatted(this.name), this.closed::isDone,
                this.frames::toString);
        return this.closed.join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        this.part.append(text);
        if (last) {
            this.frames.add(this.part.toString());
            this.part.setLength(0);
        }
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        this.closed.complete(status);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable cut) {
        this.closed.complete(1006);
    }

    @Override
    public void close() {
        this.socket.abort();
    }

}
