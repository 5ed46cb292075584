package sandbox.trials.abuse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Many visitors who are there, and say nothing. */
final class Idle {

    private static final List<String> LISTENED_TO = List.of("/topic/chat_demo", "/user/queue/acks",
            "/user/queue/errors", "/user/queue/whisper");

    private static final int HEAP_MAY_GROW_KB = 10 * 1024;

    private final Victim victim;

    private final Consumer<String> says;

    private final List<RawSocket> sockets = new ArrayList<>();

    private final List<String> broken = new ArrayList<>();

    Idle(Victim victim, Consumer<String> says) {
        this.victim = victim;
        this.says = says;
    }

    /** The promises that were broken, in words; none if all hold. */
    List<String> run(int connections, Duration held, int mostKb) throws IOException, InterruptedException {
        // the first of them fill pools and caches, which stay
        enter(0, Math.min(200, connections / 10));
        leave();
        Thread.sleep(1_000);
        var start = this.victim.settled(this.victim.vitalsWithoutCollecting(), this::nobodyIsLeft);
        this.says.accept("start: " + start);
        enter(connections, connections);
        var full = this.victim.vitals();
        this.says.accept(String.format(Locale.ROOT, "%,d connections: %s", connections, full));
        weigh(start, full, connections, mostKb);
        Thread.sleep(held.toMillis());
        this.says.accept(String.format(Locale.ROOT, "after %,d s: %s", held.toSeconds(), this.victim.vitals()));
        var answering = answering();
        this.says.accept(String.format(Locale.ROOT, "%,d of %,d still answer", answering, connections));
        if (answering < connections) {
            this.broken.add(String.format(Locale.ROOT, "%,d connections were lost", connections - answering));
        }
        leave();
        compare(start, this.victim.settled(start, this::nobodyIsLeft));
        return this.broken;
    }

    private void enter(int first, int count) throws IOException {
        for (var number = first; number < first + count; number++) {
            var socket = Stomp.signedIn(this.victim.port(), "visitor " + number, 0);
            for (var destination : LISTENED_TO) {
                socket.send(Stomp.subscribe(destination, destination));
            }
            this.sockets.add(socket);
        }
        answering();
    }

    /** How many of them the server answers; one after the other. */
    private int answering() throws IOException {
        var answering = 0;
        for (var socket : this.sockets) {
            try {
                socket.send(Stomp.subscribe("there", "/app/chat_demo/since/0"));
                answering += Stomp.outcome(socket.message()).equals("MESSAGE") ? 1 : 0;
            }
            catch (java.net.SocketException cut) {
                // not answering
            }
        }
        return answering;
    }

    private void weigh(Vitals start, Vitals full, int connections, int mostKb) {
        var heap = (full.heapKb() - start.heapKb()) / (double) connections;
        this.says
            .accept(String.format(Locale.ROOT, "%.1f KB of heap a connection; %,d threads and %,d descriptors more",
                    heap, full.threads() - start.threads(), full.descriptors() - start.descriptors()));
        if (heap > mostKb) {
            this.broken.add(String.format(Locale.ROOT, "a connection takes %.1f KB, and may take %d", heap, mostKb));
        }
    }

    private void leave() throws IOException {
        for (var socket : this.sockets) {
            socket.close();
        }
        this.sockets.clear();
    }

    private boolean nobodyIsLeft() {
        return sessions().equals("[]");
    }

    /** As the server lists them. */
    private String sessions() {
        var request = HttpRequest
            .newBuilder(URI.create("http://localhost:%s/lab/sessions".formatted(this.victim.port())));
        try {
            return HttpClient.newHttpClient().sendAsync(request.build(), BodyHandlers.ofString()).join().body();
        }
        catch (CompletionException failure) {
            return failure.toString();
        }
    }

    private void compare(Vitals start, Vitals end) {
        this.says.accept("end: %s; sessions: %s".formatted(end, sessions()));
        if (!end.isNoMoreThan(start) || !nobodyIsLeft()) {
            this.broken.add("something was left behind: %s; at the start %s".formatted(end, start));
        }
        if (end.heapKb() > start.heapKb() + HEAP_MAY_GROW_KB) {
            this.broken.add("the heap has grown: %s; at the start %s".formatted(end, start));
        }
    }

}
