package sandbox.bench.servers;

import java.util.List;
import java.util.Map;

import sandbox.servers.App;
import sandbox.servers.nodes.BrokerHome;

/** RabbitMQ with its STOMP and Web-STOMP, if Debian's package is installed. */
public final class RabbitMqServer {

    private final Ground ground;

    private final BrokerHome home;

    private RabbitMqServer(Ground ground) {
        this.ground = ground;
        int amqp = App.freePort();
        this.home = new BrokerHome(ground.folder().resolve("rabbitmq-" + amqp), amqp, App.freePort(), App.freePort(),
                App.freePort(), App.freePort());
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
        return SandboxServer
            .start(ground, name, List.of(), "--spring.profiles.active=rabbitmq",
                    "--sandbox.broker.port=" + server.home.stomp())
            .with(broker);
    }

    private ServerProcess start(int port) {
        this.home.configure();
        var names = ServerProcess.start(this.home.folder(),
                List.of("epmd", "-port", String.valueOf(this.home.epmd()), "-address", "127.0.0.1"), Map.of(),
                this.ground.log("epmd"), this.home.epmd(), Runtime.OTHER);
        return ServerProcess
            .start(this.home.folder(), this.home.command(), this.home.environment(), this.ground.log("rabbitmq"), port,
                    Runtime.OTHER)
            .with(names);
    }

}
