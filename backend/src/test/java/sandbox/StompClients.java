package sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.messaging.WebSocketStompClient;

/**
 * Connects people to the server under test, and disconnects them when the test is over.
 */
public class StompClients implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<AutoCloseable> connected = new ArrayList<>();

    private final int port;

    StompClients(int port) {
        this.port = port;
    }

    public int port() {
        return this.port;
    }

    public StompTestClient connectAs(String name) {
        return connectAs(name, Way.NATIVE);
    }

    public StompTestClient connectAs(String name, Way way) {
        return connect(signIn(name, "workshop", "browser of " + name + " " + UUID.randomUUID()), way);
    }

    public StompTestClient connect(StompHeaders signIn) {
        return connect(signIn, Way.NATIVE);
    }

    private StompTestClient connect(StompHeaders signIn, Way way) {
        var client = new StompTestClient();
        connect(client, signIn, way);
        client.awaitConnected();
        return client;
    }

    /** A WebSocket with no STOMP library in between. */
    public PlainWebSocket webSocket() {
        return webSocket("/coordination/websocket");
    }

    public PlainWebSocket webSocket(String path) {
        var socket = new PlainWebSocket(this.port, path);
        this.connected.add(socket);
        return socket;
    }

    /** What a sign-in that is not let in is answered. */
    public StompHeaders refusalOf(StompHeaders signIn) {
        var client = new StompTestClient();
        connect(client, signIn, Way.NATIVE);
        return client.awaitRefusal();
    }

    public static StompHeaders signIn(String name, String passcode, String clientId) {
        var headers = new StompHeaders();
        headers.setLogin(name);
        headers.setPasscode(passcode);
        headers.set("client-id", clientId);
        return headers;
    }

    private void connect(StompTestClient client, StompHeaders signIn, Way way) {
        var stomp = new WebSocketStompClient(way.client);
        stomp.setTaskScheduler(new SimpleAsyncTaskScheduler());
        stomp.setInboundMessageSizeLimit(4 * 1024 * 1024);
        stomp.connectAsync(way.url(this.port), new WebSocketHttpHeaders(), signIn, client);
        this.connected.add(client);
    }

    @Override
    public void close() throws Exception {
        for (var client : this.connected) {
            client.close();
        }
    }

    public static class Provider implements ParameterResolver, AfterEachCallback {

        private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(StompClients.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == StompClients.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getStore(OWN).computeIfAbsent("clients", fresh -> new StompClients(port(test)));
        }

        /** The next test finds an empty room, and the log of this one is whole. */
        @Override
        public void afterEach(ExtensionContext test) throws Exception {
            var clients = test.getStore(OWN).remove("clients", StompClients.class);
            if (clients != null) {
                clients.close();
                var people = SpringExtension.getApplicationContext(test).getBean(SimpUserRegistry.class);
                Awaitility.await().atMost(PATIENCE).until(() -> people.getUserCount() == 0);
            }
        }

        private static int port(ExtensionContext test) {
            var environment = SpringExtension.getApplicationContext(test).getBean(Environment.class);
            return environment.getRequiredProperty("local.server.port", Integer.class);
        }

    }

}
