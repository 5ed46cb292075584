package sandbox.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sandbox.servers.Places;

/** Of what the servers are made of, as they were started. */
final class Versions {

    private static final Pattern JAR = Pattern.compile("(spring-websocket|tomcat-embed-core)-(\\d.*)\\.jar");

    private static final Pattern PACKAGE = Pattern.compile("\"([a-z.-]+)\": \"(\\d[^\"]*)\"");

    private Versions() {
    }

    /**
     * @return as in {@code ws 8.23.0, …}; what is not built or installed is left out
     */
    static String here() {
        return of(Places.repository().resolve("backend/target/app/lib"),
                Places.repository().resolve("tutorials/bench/peers/package.json"));
    }

    static String of(Path jars, Path packages) {
        try (var files = Files.exists(jars) ? Files.list(jars) : Stream.<Path>empty()) {
            var names = files.map(jar -> jar.getFileName().toString()).sorted().collect(Collectors.joining("\n"));
            return Stream.concat(found(JAR, names), found(PACKAGE, Files.readString(packages)))
                .collect(Collectors.joining(", "));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1) + " " + found.group(2));
    }

}
