package sandbox.pages;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that {@code vite build} made, by the manifest it wrote: their names contain a
 * hash of what is in them.
 */
@Component("vite")
@Profile("!dev")
class BuiltVite implements Vite {

    private static final String BASE = "/app/";

    private final JsonNode manifest;

    BuiltVite(JsonMapper json) throws IOException {
        try (var file = new ClassPathResource("META-INF/resources/app/.vite/manifest.json").getInputStream()) {
            this.manifest = json.readTree(file);
        }
    }

    @Override
    public List<String> scripts() {
        return List.of(file(ENTRY));
    }

    @Override
    public Collection<String> styles(String... islands) {
        return reachable(islands).flatMap(chunk -> strings(chunk.path("css"))).map(BASE::concat).distinct().toList();
    }

    @Override
    public Collection<String> preloads(String... islands) {
        return reachable(islands).map(chunk -> BASE + chunk.path("file").asString())
            .filter(file -> !scripts().contains(file))
            .distinct()
            .toList();
    }

    private String file(String key) {
        return BASE + chunk(key).path("file").asString();
    }

    private Stream<JsonNode> reachable(String... islands) {
        var keys = new LinkedHashSet<String>();
        Stream.concat(Stream.of(ENTRY), Stream.of(islands)).forEach(key -> collect(key, keys));
        return keys.stream().map(this::chunk);
    }

    private void collect(String key, Set<String> keys) {
        if (keys.add(key)) {
            strings(chunk(key).path("imports")).forEach(imported -> collect(imported, keys));
        }
    }

    private JsonNode chunk(String key) {
        var chunk = this.manifest.path(key);
        if (chunk.isMissingNode()) {
            throw new IllegalArgumentException("Vite's manifest has no entry " + key);
        }
        return chunk;
    }

    private static Stream<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString);
    }

}
