package sandbox.workshop.checks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import sandbox.workshop.harness.Finding;

/** Which sites' pages may connect. */
final class Origins {

    private static final String ELSEWHERE = "http://elsewhere.example";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Origins() {
    }

    static void areRefused(int port, String endpoint) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%s%s/info".formatted(port, endpoint)))
            .header("Origin", ELSEWHERE)
            .build();
        try {
            var allowed = HTTP.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("Access-Control-Allow-Origin");
            if (allowed.isPresent()) {
                throw Finding.that(
                        "A page of %s asked for %s/info, and your server lets it in: Access-Control-Allow-Origin is %s."
                            .formatted(ELSEWHERE, endpoint, allowed.get()))
                    .because("The endpoint allows every origin, so any site that somebody opens may speak in their "
                            + "name. Without setAllowedOrigins only your own pages may connect.")
                    .hint(1);
            }
        }
        catch (IOException gone) {
            throw Finding.that("%s/info broke off: %s.".formatted(endpoint, gone)).hint(1);
        }
        catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

}
