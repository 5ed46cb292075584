package sandbox.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import sandbox.workshop.bench.App;

/**
 * A RabbitMQ of this cluster's own: its ports, its data, its Erlang cookie; on loopback
 * alone.
 */
public final class RabbitMq extends Part {

    private final Layout layout;

    private final Path folder;

    private final PortMapper portMapper;

    RabbitMq(Layout layout) {
        super("RabbitMQ", layout.log("rabbitmq"));
        this.layout = layout;
        this.folder = layout.folder().resolve("rabbitmq");
        this.portMapper = new PortMapper(layout);
    }

    @Override
    public void start() {
        configure();
        if (!this.portMapper.isRunning()) {
            this.portMapper.start();
        }
        super.start();
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
                    """.formatted(this.layout.amqp(), this.layout.stomp(), this.layout.webStomp()));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Not Debian's /usr/sbin/rabbitmq-server, which runs the machine's own as user
     * rabbitmq.
     */
    @Override
    List<String> command() {
        return List.of(Programs.RABBITMQ.path("rabbitmq-server"));
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> set = new HashMap<>(Map.of("HOME", this.folder.toString(), "RABBITMQ_HOME", "", "LANG",
                "C.UTF-8", "RABBITMQ_NODENAME", "rabbit%d@localhost".formatted(this.layout.amqp()),
                "RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1", "RABBITMQ_NODE_PORT", String.valueOf(this.layout.amqp()),
                "RABBITMQ_DIST_PORT", String.valueOf(this.layout.distribution()), "ERL_EPMD_PORT",
                String.valueOf(this.layout.epmd()), "ERL_EPMD_ADDRESS", "127.0.0.1"));
        Map.of("MNESIA_BASE", "data", "LOG_BASE", "log", "PID_FILE", "pid", "CONF_ENV_FILE", "env.conf", "CONFIG_FILE",
                "rabbitmq.conf", "ADVANCED_CONFIG_FILE", "advanced.config", "ENABLED_PLUGINS_FILE", "enabled_plugins",
                "GENERATED_CONFIG_DIR", "schema")
            .forEach((name, file) -> set.put("RABBITMQ_" + name, this.folder.resolve(file).toString()));
        // two schedulers that do not wait busily
        set.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                "+S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none " + "-kernel inet_dist_use_interface {127,0,0,1}");
        // or it would be a child of a shell, which outlives it
        set.put("RUNNING_UNDER_SYSTEMD", "true");
        return set;
    }

    @Override
    boolean isReady() {
        return App.answers(this.layout.stomp()) && App.answers(this.layout.webStomp());
    }

    /** The names of the queues it has, by its own word. */
    public List<String> queues() {
        var builder = new ProcessBuilder(Programs.RABBITMQ.path("rabbitmqctl"), "-q", "list_queues", "name",
                "--no-table-headers");
        builder.environment().putAll(environment());
        try {
            return builder.redirectErrorStream(true).start().inputReader().lines().toList();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        super.close();
        this.portMapper.close();
    }

}
