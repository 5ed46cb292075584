package sandbox.bench.servers;

import java.util.List;

import sandbox.servers.App;
import sandbox.servers.nodes.BrokerHome;

/** RabbitMQ with its STOMP and Web-STOMP, if Debian's package is installed. */
public final class RabbitMqServer {

    private final Ground ground;

    private final BrokerHome home;

    private RabbitMqServer(Ground ground) {
        this.ground = ground;
        int amqp = App.freePort();
        this.home = new BrokerHome(ground.folder().resolve("rabbitmq-" + amqp), amqp);
    }

    public static boolean isInstalled() {
        return BrokerHome.isPossible();
    }

    /** For clients of its own. */
    public static ServerProcess start(Ground ground) {
        var server = new RabbitMqServer(ground);
        return server.start(server.home.webStomp());
    }

    /** Behind this sandbox, which relays to it. */
    public static ServerProcess startBehindSandbox(Ground ground, String name) {
        var server = new RabbitMqServer(ground);
        var broker = server.start(server.home.stomp());
        return Servers
            .sandbox(ground, name, List.of(), "--spring.profiles.active=rabbitmq",
                    "--sandbox.broker.port=" + server.home.stomp())
            .with(broker);
    }

    private ServerProcess start(int port) {
        this.home.configure();
        var names = other(this.home.portMapper(), "epmd", this.home.epmd());
        return other(this.home.command(), "rabbitmq", port).with(names);
    }

    private ServerProcess other(List<String> command, String name, int port) {
        return new ServerProcess(
                App.start(this.home.folder(), command, this.home.environment(), this.ground.log(name), port), pid -> 0);
    }

}
