package sandbox.servers.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where one RabbitMQ of several on a machine is at home: ports, data and an Erlang cookie
 * of its own, on loopback alone.
 *
 * @param amqp the first of its {@link #PORTS}
 */
public record BrokerHome(Path folder, int amqp) {

    static final int PORTS = 5;

    public int stomp() {
        return this.amqp + 1;
    }

    public int webStomp() {
        return this.amqp + 2;
    }

    /** Of the daemon that knows Erlang's nodes by name. */
    public int epmd() {
        return this.amqp + 4;
    }

    public static boolean isPossible() {
        return Programs.RABBITMQ.isThere();
    }

    /**
     * Not Debian's /usr/sbin/rabbitmq-server, which runs the machine's own as user
     * rabbitmq.
     */
    public List<String> command() {
        return List.of(Programs.RABBITMQ.path("rabbitmq-server"));
    }

    /**
     * Tells RabbitMQ's own tools at which port its node is: Erlang's epmd, a private one.
     */
    public List<String> portMapper() {
        return List.of("epmd", "-port", String.valueOf(epmd()), "-address", "127.0.0.1");
    }

    public void configure() {
        try {
            Files.createDirectories(this.folder);
            Files.writeString(this.folder.resolve("env.conf"), "");
            Files.writeString(this.folder.resolve("enabled_plugins"), "[rabbitmq_stomp,rabbitmq_web_stomp].\n");
            Files.writeString(this.folder.resolve("rabbitmq.conf"), """
                    listeners.tcp.1 = 127.0.0.1:%s
                    stomp.listeners.tcp.1 = 127.0.0.1:%s
                    # a node has a connection for each visitor, and all of them may come at once
                    stomp.tcp_listen_options.backlog = 4096
                    stomp.tcp_listen_options.nodelay = true
                    web_stomp.tcp.ip = 127.0.0.1
                    web_stomp.tcp.port = %s
                    """.formatted(this.amqp, stomp(), webStomp()));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Map<String, String> environment() {
        Map<String, String> set = new HashMap<>(Map.of("HOME", this.folder.toString(), "RABBITMQ_HOME", "", "LANG",
                "C.UTF-8", "RABBITMQ_NODENAME", "rabbit%s@localhost".formatted(this.amqp), "RABBITMQ_NODE_IP_ADDRESS",
                "127.0.0.1", "RABBITMQ_NODE_PORT", String.valueOf(this.amqp), "RABBITMQ_DIST_PORT",
                String.valueOf(this.amqp + 3), "ERL_EPMD_PORT", String.valueOf(epmd()), "ERL_EPMD_ADDRESS",
                "127.0.0.1"));
        Map.of("MNESIA_BASE", "data", "LOG_BASE", "log", "PID_FILE", "pid", "CONF_ENV_FILE", "env.conf", "CONFIG_FILE",
                "rabbitmq.conf", "ADVANCED_CONFIG_FILE", "advanced.config", "ENABLED_PLUGINS_FILE", "enabled_plugins",
                "GENERATED_CONFIG_DIR", "schema")
            .forEach((name, file) -> set.put("RABBITMQ_" + name, this.folder.resolve(file).toString()));
        // schedulers that do not wait busily
        set.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                "+sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}");
        // or it would be a child of a shell, which outlives it
        set.put("RUNNING_UNDER_SYSTEMD", "true");
        return set;
    }

}
