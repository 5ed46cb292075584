package sandbox.bench.peers;

import java.util.List;
import java.util.function.Function;

import sandbox.bench.load.Dialect;
import sandbox.bench.load.Raw;
import sandbox.bench.load.SockJs;
import sandbox.bench.load.SocketIo;
import sandbox.bench.load.Stomp;
import sandbox.bench.load.Stomp.Account;
import sandbox.bench.servers.FloorServer;
import sandbox.bench.servers.Ground;
import sandbox.bench.servers.NodeServer;
import sandbox.bench.servers.SandboxServer;
import sandbox.bench.servers.ServerProcess;
import sandbox.bench.servers.UntunedSpring;

/** Who is measured, in the order of the table. */
final class Peers {

    /** All others are compared with these two. */
    static final String UNTUNED = "spring";

    static final String FLOOR = "floor";

    /** Nothing is said after the last message; the answer is short. */
    private static final String SINCE_THE_LAST = "/app/chat_demo/since/9000000000";

    private static final List<String> AS_STARTED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private Peers() {
    }

    static List<Peer> all() {
        var spring = stomp("/stomp/websocket", Account.GUEST, "/app/say", "/topic/room", "/app/ready");
        var ours = stomp("/coordination/websocket", Account.NAMED, "/app/chat_demo", "/topic/chat_demo",
                SINCE_THE_LAST);
        return List.of(
                peer(UNTUNED, "Spring, untuned: STOMP in SockJS", UntunedSpring::start, sockJs("/stomp", spring)),
                peer("spring-native", "Spring, untuned: STOMP", UntunedSpring::start, spring),
                asBrowsers("spring-deflate", "Spring, untuned: STOMP in SockJS, compressed", UntunedSpring::start,
                        sockJs("/stomp", spring)),
                peer("spring-bare", "Spring, a bare WebSocketHandler", UntunedSpring::start, new Raw("/bare")),
                peer("sandbox", "This sandbox: STOMP in SockJS", sandbox("sandbox", List.of()),
                        sockJs("/coordination", ours)),
                peer("sandbox-native", "This sandbox: STOMP", sandbox("sandbox-native", List.of()), ours),
                asBrowsers("sandbox-browser", "This sandbox, as browsers connect",
                        sandbox("sandbox-browser", List.of()), sockJs("/coordination", ours)),
                asBrowsers("sandbox-script", "This sandbox, as browsers connect and scripts/start starts it",
                        sandbox("sandbox-script", AS_STARTED), sockJs("/coordination", ours)),
                peer("sockjs-stomp", "sockjs-node and stomp-broker-js", node("sockjs-stomp"),
                        sockJs("/stomp", stomp("", Account.GUEST, "/app/say", "/topic/room", "/app/ready"))),
                asBrowsers("socket-io", "Socket.IO", node("socket-io"), new SocketIo()),
                asBrowsers("ws", "ws for Node, no protocol", node("ws"), new Raw("/")),
                peer(FLOOR, "Floor: one ready frame to all, in NIO", FloorServer::start, new Raw("/")));
    }

    private static Peer peer(String name, String title, Function<Ground, ServerProcess> server, Dialect dialect) {
        return new Peer(name, title, server, dialect, false);
    }

    private static Peer asBrowsers(String name, String title, Function<Ground, ServerProcess> server, Dialect dialect) {
        return new Peer(name, title, server, dialect, true);
    }

    private static Dialect sockJs(String prefix, Dialect inner) {
        return new SockJs(prefix, inner);
    }

    private static Stomp stomp(String path, Account account, String says, String hears, String confirms) {
        return new Stomp(path, account, says, hears, confirms);
    }

    private static Function<Ground, ServerProcess> sandbox(String name, List<String> flags) {
        return ground -> SandboxServer.start(ground, name, flags);
    }

    private static Function<Ground, ServerProcess> node(String name) {
        return ground -> NodeServer.start(ground, name);
    }

}
