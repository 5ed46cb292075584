package sandbox.servers.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import sandbox.servers.Places;
import sandbox.servers.Trouble;

/** One server of several that are one room. */
public final class Node extends Part {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final int OK = 200;

    private final int port;

    private final List<String> settings;

    /**
     * @param settings as {@code --sandbox.heartbeat=2s}
     */
    Node(int number, Layout layout, List<String> settings) {
        super("Node " + number, layout.log("node-" + number));
        this.port = layout.node(number);
        this.settings = new ArrayList<>(List.of("--spring.profiles.active=rabbitmq,postgres",
                "--server.port=" + this.port, "--sandbox.node=" + number, "--sandbox.nodes=" + layout.nodes(),
                "--sandbox.front-door=" + layout.port(), "--sandbox.supervised=true",
                "--sandbox.broker.port=" + layout.stomp(), "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/%s"
                    .formatted(layout.database(), Postgres.NAME)));
        this.settings.addAll(settings);
    }

    public int port() {
        return this.port;
    }

    @Override
    Path folder() {
        var app = Places.repository().resolve("backend/target/app");
        if (!Files.exists(app.resolve("sandbox.jar"))) {
            throw new Trouble("The sandbox is not built yet.", "scripts/build builds it.");
        }
        return app;
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:SharedArchiveFile=sandbox.jsa",
                "-Xlog:cds=off,cds+dynamic=off", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "sandbox.jar"));
        command.addAll(this.settings);
        return command;
    }

    @Override
    boolean isReady() {
        return isReady(this.port);
    }

    /** Whether visitors may come to it; whether it has a broker is another matter. */
    public static boolean isReady(int port) {
        return status(port, "/actuator/health/readiness") == OK;
    }

    /** Whether all it needs is there: its database, and its broker. */
    public boolean isHealthy() {
        return status(this.port, "/actuator/health") == OK;
    }

    private static int status(int port, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
            .timeout(Duration.ofSeconds(5))
            .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        }
        catch (IOException nobody) {
            return 0;
        }
        catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

}
