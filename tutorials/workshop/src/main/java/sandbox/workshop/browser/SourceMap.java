package sandbox.workshop.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;

import org.openqa.selenium.json.Json;
import org.openqa.selenium.json.JsonException;

/** Where a place in a bundle comes from (source map, revision 3). */
final class SourceMap {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static final int MORE = 32;

    private final List<String> sources;

    private final String mappings;

    SourceMap(List<String> sources, String mappings) {
        this.sources = sources;
        this.mappings = mappings;
    }

    /** The one that a server has beside its script. */
    @SuppressWarnings("unchecked")
    static Optional<SourceMap> of(String script) {
        try {
            var ask = HttpRequest.newBuilder(URI.create(script + ".map")).timeout(A_MOMENT).build();
            var answer = HttpClient.newHttpClient().send(ask, BodyHandlers.ofString());
            Map<String, Object> map = new Json().toType(answer.body(), Map.class);
            return Optional.of(new SourceMap((List<String>) map.get("sources"), (String) map.get("mappings")))
                .filter(it -> answer.statusCode() == 200 && it.sources != null && it.mappings != null);
        }
        catch (IOException | IllegalArgumentException | JsonException | ClassCastException none) {
            return Optional.empty();
        }
        catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * @param line counted from 0, as the column
     * @return such as {@code ChatDemo.vue, line 41}
     */
    Optional<String> original(int line, int column) {
        var found = Optional.<String>empty();
        int source = 0;
        int sourceLine = 0;
        var lines = this.mappings.split(";", -1);
        for (int at = 0; at <= line && at < lines.length; at++) {
            int from = 0;
            for (var segment : lines[at].split(",")) {
                var digits = segment.chars().iterator();
                if (!digits.hasNext()) {
                    continue;
                }
                from += number(digits);
                if (!digits.hasNext()) {
                    continue;
                }
                source += number(digits);
                sourceLine += number(digits);
                if (at == line && from <= column) {
                    found = Optional.of("%s, line %s".formatted(name(source), sourceLine + 1));
                }
            }
        }
        return found;
    }

    private String name(int source) {
        var path = this.sources.get(source);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Five bits a digit, the lowest first; the lowest of all is the sign. */
    private static int number(PrimitiveIterator.OfInt digits) {
        int value = 0;
        int digit = MORE;
        for (int shift = 0; (digit & MORE) != 0 && digits.hasNext(); shift += 5) {
            digit = DIGITS.indexOf(digits.next());
            value += (digit & (MORE - 1)) << shift;
        }
        return ((value & 1) == 0) ? value >> 1 : -(value >> 1);
    }

}
