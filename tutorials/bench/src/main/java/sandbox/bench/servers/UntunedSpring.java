package sandbox.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.ToolProvider;

import sandbox.servers.Places;
import sandbox.servers.Trouble;

/**
 * {@code tutorials/bench/peers/UntunedSpring.java}, compiled and run with those of the
 * sandbox's jars that a Spring Boot application with WebSocket has, in the same versions.
 */
public final class UntunedSpring {

    private static final String SOURCE = "tutorials/bench/peers/UntunedSpring.java";

    /** What only the sandbox has: Spring Boot would set up whatever is there. */
    private static final Pattern ONLY_OURS = Pattern
        .compile("(h2|HikariCP|thymeleaf|attoparser|unbescape|spring-security|spring-jdbc|spring-tx|bucket4j"
                + "|commonmark|sandbox|webjars|sockjs|stomp|hibernate|jakarta.validation|jboss|classmate|micrometer-core"
                + "|micrometer-jakarta9|HdrHistogram|spring-boot-(jdbc|sql|actuator|thymeleaf|validation|health"
                + "|micrometer|persistence|transaction)).*");

    private UntunedSpring() {
    }

    public static ServerProcess start(Ground ground) {
        var classes = ground.folder().resolve("untuned-spring");
        var jars = jars();
        compile(classes, jars);
        return Servers.java(ground, "spring", "-cp", classes + ":" + jars, "peers.UntunedSpring");
    }

    private static String jars() {
        try (var lib = Files.list(Places.app().resolve("lib"))) {
            return lib.filter(jar -> !ONLY_OURS.matcher(jar.getFileName().toString()).matches())
                .map(Path::toString)
                .collect(Collectors.joining(":"));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void compile(Path classes, String jars) {
        var source = Places.repository().resolve(SOURCE).toString();
        if (ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-parameters", "-proc:none", "-cp", jars, "-d", classes.toString(), source) != 0) {
            throw new Trouble(SOURCE + " cannot be compiled.", "What javac says is above.");
        }
    }

}
