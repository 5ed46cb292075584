package sandbox.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import sandbox.workshop.bench.App;

/**
 * RabbitMQ with its STOMP and Web-STOMP, if Debian's package is installed: with ports,
 * data and an Erlang cookie of its own, on loopback alone.
 */
public final class RabbitMqServer {

    /** Not /usr/sbin's, which runs the machine's own. */
    private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private final Ground ground;

    private final Path folder;

    private final int amqp = App.freePort();

    private final int stomp = App.freePort();

    private final int webStomp = App.freePort();

    private final int names = App.freePort();

    private RabbitMqServer(Ground ground) {
        this.ground = ground;
        this.folder = ground.folder().resolve("rabbitmq-" + this.amqp);
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** For clients of its own. */
    public static ServerProcess start(Ground ground) {
        var server = new RabbitMqServer(ground);
        return server.start(server.webStomp);
    }

    /** Behind this sandbox, which relays to it. */
    public static ServerProcess startBehindSandbox(Ground ground, String name) {
        var server = new RabbitMqServer(ground);
        var broker = server.start(server.stomp);
        return SandboxServer
            .start(ground, name, List.of(), "--spring.profiles.active=rabbitmq",
                    "--sandbox.broker.port=" + server.stomp)
            .with(broker);
    }

    private ServerProcess start(int port) {
        configure();
        var names = ServerProcess.start(this.folder,
                List.of("epmd", "-port", String.valueOf(this.names), "-address", "127.0.0.1"), Map.of(),
                this.ground.log("epmd"), this.names, Runtime.OTHER);
        return ServerProcess
            .start(this.folder, List.of(PROGRAM.toString()), environment(), this.ground.log("rabbitmq"), port,
                    Runtime.OTHER)
            .with(names);
    }

    private void configure() {
        try {
            Files.createDirectories(this.folder);
            Files.writeString(this.folder.resolve("env.conf"), "");
            Files.writeString(this.folder.resolve("enabled_plugins"), "[rabbitmq_stomp,rabbitmq_web_stomp].\n");
            Files.writeString(this.folder.resolve("rabbitmq.conf"), """
                    listeners.tcp.1 = 127.0.0.1:%d
                    stomp.listeners.tcp.1 = 127.0.0.1:%d
                    web_stomp.tcp.ip = 127.0.0.1
                    web_stomp.tcp.port = %d
                    """.formatted(this.amqp, this.stomp, this.webStomp));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> set = new HashMap<>(Map.of("HOME", this.folder.toString(), "RABBITMQ_HOME", "", "LANG",
                "C.UTF-8", "RABBITMQ_NODENAME", "rabbit%d@localhost".formatted(this.amqp), "RABBITMQ_NODE_IP_ADDRESS",
                "127.0.0.1", "RABBITMQ_NODE_PORT", String.valueOf(this.amqp), "RABBITMQ_DIST_PORT",
                String.valueOf(App.freePort()), "ERL_EPMD_PORT", String.valueOf(this.names), "ERL_EPMD_ADDRESS",
                "127.0.0.1"));
        Map.of("MNESIA_BASE", "data", "LOG_BASE", "log", "PID_FILE", "pid", "CONF_ENV_FILE", "env.conf", "CONFIG_FILE",
                "rabbitmq.conf", "ADVANCED_CONFIG_FILE", "advanced.config", "ENABLED_PLUGINS_FILE", "enabled_plugins",
                "GENERATED_CONFIG_DIR", "schema")
            .forEach((name, file) -> set.put("RABBITMQ_" + name, this.folder.resolve(file).toString()));
        // as many schedulers as processors, as it is; but none that burns them while idle
        set.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "+sbwt none +sbwtdcpu none +sbwtdio none");
        set.put("RUNNING_UNDER_SYSTEMD", "true");
        return set;
    }

}
