package sandbox.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;

import tools.jackson.databind.json.JsonMapper;

/** What was said in the sandbox's room after a number, as {@code /poll} tells it. */
final class News {

    private static final JsonMapper JSON = JsonMapper.shared();

    private News() {
    }

    /**
     * @param hears takes each message
     * @return the number of the last one, or what was the last before
     */
    static long read(String json, long before, Consumer<String> hears) {
        var last = before;
        for (var message : JSON.readTree(json).path("messages")) {
            last = message.required("seq").asLong();
            hears.accept(message.toString());
        }
        return last;
    }

    /**
     * The number of the last message: what was said until now belongs to other crowds.
     */
    static long newest(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/poll?since=0".formatted(port))).build();
        try {
            return read(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body(), 0, before -> {
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
