package sandbox.bench.peers;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import sandbox.bench.load.Dialect;
import sandbox.bench.load.RawDialect;
import sandbox.bench.load.SockJsDialect;
import sandbox.bench.load.SocketIoDialect;
import sandbox.bench.load.StompDialect;
import sandbox.bench.load.StompDialect.Account;
import sandbox.bench.load.Way;
import sandbox.bench.servers.Ground;
import sandbox.bench.servers.RabbitMqServer;
import sandbox.bench.servers.ServerProcess;
import sandbox.bench.servers.Servers;
import sandbox.bench.servers.UntunedSpring;

/** Who is measured, in the order of the table. */
final class Peers {

    /** All others are compared with these two. */
    static final String UNTUNED = "spring";

    static final String FLOOR = "floor";

    /** Nothing is said after the last message; the answer is short. */
    private static final String SINCE_THE_LAST = "/app/chat_demo/since/9000000000";

    private static final List<String> AS_STARTED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    static final StompDialect OUR_STOMP = ours("/topic/chat_demo");

    /** Hears only what is refused. */
    static final StompDialect VOICE = ours("/user/queue/errors");

    static final SockJsDialect OURS = new SockJsDialect("/coordination", OUR_STOMP);

    private Peers() {
    }

    static Contest contest() {
        return new Contest("peers", "Beside its peers",
                List.of("Green is this sandbox.",
                        "As browsers connect: the clients offer permessage-deflate; a server may take it."),
                all(), List.of(UNTUNED, FLOOR), Workload.FULL);
    }

    private static List<Peer> all() {
        var rabbits = RabbitMqServer.isInstalled() ? rabbits() : Stream.<Peer>empty();
        return Stream.of(springs(), ours(), rabbits, others()).flatMap(each -> each).toList();
    }

    private static Stream<Peer> springs() {
        var stomp = new StompDialect("/stomp/websocket", Account.GUEST, "/app/say", "/topic/room", "/app/ready");
        var sockJs = new SockJsDialect("/stomp", stomp);
        return Stream.of(peer(UNTUNED, "Spring, untuned: STOMP in SockJS", UntunedSpring::start, sockJs),
                peer("spring-native", "Spring, untuned: STOMP", UntunedSpring::start, stomp),
                asBrowsers("spring-browser", "Spring, untuned, as browsers connect", UntunedSpring::start, sockJs),
                peer("spring-bare", "Spring, a bare WebSocketHandler", UntunedSpring::start, new RawDialect("/bare")));
    }

    private static Stream<Peer> ours() {
        return Stream.of(peer("sandbox", "This sandbox: STOMP in SockJS", sandbox("sandbox", List.of()), OURS),
                peer("sandbox-native", "This sandbox: STOMP", sandbox("sandbox-native", List.of()), OUR_STOMP),
                asBrowsers("sandbox-browser", "This sandbox, as browsers connect",
                        sandbox("sandbox-browser", List.of()), OURS),
                peer("sandbox-spring", "This sandbox, delivered by Spring",
                        sandbox("sandbox-spring", List.of(), "--sandbox.delivery=spring"), OURS),
                asBrowsers("sandbox-script", "The same, started as scripts/start does",
                        sandbox("sandbox-script", AS_STARTED), OURS));
    }

    private static Stream<Peer> rabbits() {
        return Stream.of(
                peer("sandbox-relay", "This sandbox before RabbitMQ, both together",
                        ground -> RabbitMqServer.startBehindSandbox(ground, "sandbox-relay"), OURS),
                peer("rabbitmq", "RabbitMQ's Web-STOMP", RabbitMqServer::start,
                        new StompDialect("/ws", Account.GUEST, "/topic/room", "/topic/room", null)));
    }

    private static Stream<Peer> others() {
        var stomp = new StompDialect("", Account.GUEST, "/app/say", "/topic/room", "/app/ready");
        return Stream.of(
                peer("sockjs-stomp", "sockjs-node and stomp-broker-js", node("sockjs-stomp"),
                        new SockJsDialect("/stomp", stomp)),
                asBrowsers("socket-io", "Socket.IO", node("socket-io"), new SocketIoDialect()),
                asBrowsers("ws", "ws for Node, no protocol", node("ws"), new RawDialect("/")),
                peer(FLOOR, "Floor: one ready frame to all, in NIO", Servers::floor, new RawDialect("/")));
    }

    private static Peer peer(String name, String title, Function<Ground, ServerProcess> server, Dialect dialect) {
        return new Peer(name, title, server, Way.webSocket(dialect, false));
    }

    private static Peer asBrowsers(String name, String title, Function<Ground, ServerProcess> server, Dialect dialect) {
        return new Peer(name, title, server, Way.webSocket(dialect, true));
    }

    private static StompDialect ours(String hears) {
        return new StompDialect("/coordination/websocket", Account.NAMED, "/app/chat_demo", hears, SINCE_THE_LAST);
    }

    private static Function<Ground, ServerProcess> sandbox(String name, List<String> flags, String... settings) {
        return ground -> Servers.sandbox(ground, name, flags, settings);
    }

    private static Function<Ground, ServerProcess> node(String name) {
        return ground -> Servers.node(ground, name);
    }

}
