package sandbox.stories.nodes;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

import org.openqa.selenium.json.Json;

/**
 * A session of SockJS that streams: one answer that does not end, and a request for each
 * thing sent.
 */
record StreamingSession(String address, HttpResponse<InputStream> stream) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Returns when its answer has begun. */
    static StreamingSession opens(int port) {
        var address = "http://localhost:%s/coordination/000/%s".formatted(port, UUID.randomUUID());
        return new StreamingSession(address, ask(address + "/xhr_streaming", "", BodyHandlers.ofInputStream()));
    }

    /** The number of the node it is on. */
    String node() {
        return node(this.stream);
    }

    /** Such as {@code 204 on 1}: the status, and the node that answered. */
    String sends(String text) {
        var answer = ask(this.address + "/xhr_send", new Json().toJson(new String[] { text }),
                BodyHandlers.discarding());
        return "%s on %s".formatted(answer.statusCode(), node(answer));
    }

    private static String node(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Node").orElse("");
    }

    private static <T> HttpResponse<T> ask(String address, String body, BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString(body))
            .build();
        return HTTP.sendAsync(request, handler).join();
    }

}
