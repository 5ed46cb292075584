package sandbox.workshop.checks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.openqa.selenium.json.Json;

import sandbox.workshop.harness.Finding;

/** A window without a page: SockJS over WebSocket, as sockjs-client speaks it. */
final class SockJsListener implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final long SECONDS = 20;

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private final StringBuilder part = new StringBuilder();

    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    private volatile String end = "";

    private volatile boolean over;

    private WebSocket socket;

    private SockJsListener() {
    }

    /** Returns once the server has sent its {@code o}. */
    static SockJsListener opens(int port, String endpoint) {
        var listener = new SockJsListener();
        var session = UUID.randomUUID().toString().replace("-", "");
        var address = "ws://localhost:%s%s/000/%s/websocket".formatted(port, endpoint, session);
        try {
            listener.socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create(address), listener)
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
            listener.opened.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        }
        catch (CompletionException refused) {
            throw Finding.that("No WebSocket opens at %s: %s.".formatted(endpoint, refused.getCause()))
                .because("There is no SockJS endpoint at that address, or its handler throws when somebody comes.")
                .hint(1);
        }
        return listener;
    }

    /** Nothing happens if it is closed: that is told by what was heard. */
    void sends(String text) {
        try {
            this.socket.sendText(new Json().toJson(List.of(text)), true).join();
        }
        catch (CompletionException closed) {
            this.over = true;
        }
    }

    /** Vanishes without a goodbye, as a laptop does that is shut. */
    void vanishes() {
        this.socket.abort();
    }

    void leaves() {
        this.socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    List<String> heard() {
        return List.copyOf(this.heard);
    }

    void forgets() {
        this.heard.clear();
    }

    int count() {
        return this.heard.size();
    }

    boolean isOver() {
        return this.over;
    }

    /** Code and reason, such as {@code 1009 At most 4,000 characters}. */
    String end() {
        return this.end;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        this.part.append(data);
        if (last) {
            frame(this.part.toString());
            this.part.setLength(0);
        }
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void frame(String frame) {
        if (frame.equals("o")) {
            this.opened.complete(null);
        }
        else if (frame.startsWith("a")) {
            this.heard.addAll(new Json().<List<String>>toType(frame.substring(1), List.class));
        }
        else if (frame.startsWith("c")) {
            List<Object> why = new Json().toType(frame.substring(1), List.class);
            ends("%s %s".formatted(why.get(0), why.get(1)));
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        ends("%s %s".formatted(code, reason));
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        ends("1006 ");
    }

    private void ends(String how) {
        if (this.end.isEmpty()) {
            this.end = how.strip();
        }
        this.over = true;
    }

}
