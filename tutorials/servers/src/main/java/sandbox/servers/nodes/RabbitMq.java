package sandbox.servers.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import sandbox.servers.App;

/**
 * A RabbitMQ of this cluster's own: its ports, its data, its Erlang cookie; on loopback
 * alone.
 */
public final class RabbitMq extends Part {

    private final BrokerHome home;

    /** Erlang's epmd, a private one. */
    private final Part portMapper;

    RabbitMq(Layout layout) {
        super("RabbitMQ", layout.log("rabbitmq"));
        this.home = layout.broker();
        this.portMapper = new Part("Erlang's port mapper", layout.log("epmd")) {

            @Override
            List<String> command() {
                return RabbitMq.this.home.portMapper();
            }

            @Override
            boolean isReady() {
                return App.answers(RabbitMq.this.home.epmd());
            }

        };
    }

    @Override
    public void start() {
        this.home.configure();
        if (!this.portMapper.isRunning()) {
            this.portMapper.start();
        }
        super.start();
    }

    @Override
    List<String> command() {
        return this.home.command();
    }

    @Override
    Map<String, String> environment() {
        return this.home.environment();
    }

    @Override
    boolean isReady() {
        return App.answers(this.home.stomp()) && App.answers(this.home.webStomp());
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
