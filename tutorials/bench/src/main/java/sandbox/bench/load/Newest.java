package sandbox.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The number of the last message in the sandbox's room: what was said until now belongs
 * to other crowds.
 */
final class Newest {

    private Newest() {
    }

    static long of(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/poll?since=0".formatted(port))).build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return News.read(Slice.of(answer.body()), 0, before -> {
            });
        }
        catch (IOException failure) {
            throw new ProtocolViolation("The server does not say what was said: " + failure.getMessage());
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProtocolViolation("Nobody waits for what was said.");
        }
    }

}
