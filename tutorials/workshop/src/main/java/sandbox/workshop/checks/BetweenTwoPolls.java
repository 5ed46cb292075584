package sandbox.workshop.checks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import sandbox.workshop.wire.Tap;

/**
 * Whether the server keeps a session over HTTP for a second in which nobody asks: on a
 * slow network so long may pass from one answer to the next question (SockJS protocol
 * 0.3.3).
 */
final class BetweenTwoPolls {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A second question, which a session that is kept leaves unanswered for so long. */
    private static final Duration LISTENS = Duration.ofSeconds(2);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI session;

    private final Instant began = Instant.now();

    private BetweenTwoPolls(URI session) {
        this.session = session;
    }

    /** True only if it was seen to be forgotten within about the pause. */
    static CompletableFuture<Boolean> forgets(Tap wire) {
        var it = new BetweenTwoPolls(URI.create(wire.url("/coordination/000/" + UUID.randomUUID() + "/xhr")));
        return CompletableFuture.supplyAsync(() -> it.opens(Duration.ofSeconds(10)))
            .thenApplyAsync(opened -> opened && it.opensAgain(),
                    CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    }

    private boolean opensAgain() {
        // on a machine that is busy a server may rightly forget it meanwhile
        return opens(LISTENS) && Duration.between(this.began, Instant.now()).compareTo(PAUSE.multipliedBy(3)) < 0;
    }

    /**
     * A session's first answer is {@code o}; one that is there does not give it again.
     */
    private boolean opens(Duration atMost) {
        try {
            var ask = HttpRequest.newBuilder(this.session).timeout(atMost).POST(BodyPublishers.noBody()).build();
            return CLIENT.send(ask, BodyHandlers.ofString()).body().equals("o\n");
        }
        catch (IOException keptOrCut) {
            return false;
        }
        catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
