package sandbox.relay;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.stomp.StompReactorNettyCodec;
import org.springframework.messaging.tcp.ReconnectStrategy;
import org.springframework.messaging.tcp.TcpConnection;
import org.springframework.messaging.tcp.TcpConnectionHandler;
import org.springframework.messaging.tcp.reactor.ReactorNettyTcpClient;
import org.springframework.stereotype.Component;

/**
 * The connections to the broker: one for each session, and one on which the node
 * publishes. Only that is opened again by itself, and watched, since Spring tells nobody
 * what becomes of it.
 */
@Component
@Profile("rabbitmq")
class RelayTcpClient extends ReactorNettyTcpClient<byte[]> {

    private static final long MILLISECONDS_UNTIL_IT_TRIES_AGAIN = 1_000;

    private final BrokerHealthIndicator health;

    private volatile boolean closing;

    RelayTcpClient(BrokerProperties broker, BrokerHealthIndicator health) {
        super(broker.host(), broker.port(), new StompReactorNettyCodec(new StompDecoder(), new RelayEncoder()));
        this.health = health;
    }

    @Override
    public CompletableFuture<@Nullable Void> connectAsync(TcpConnectionHandler<byte[]> node, ReconnectStrategy often) {
        return super.connectAsync(new Watched(node),
                attempt -> this.closing ? null : MILLISECONDS_UNTIL_IT_TRIES_AGAIN);
    }

    @Override
    public CompletableFuture<@Nullable Void> shutdownAsync() {
        this.closing = true;
        return super.shutdownAsync();
    }

    private void lost(String why) {
        if (!this.closing) {
            this.health.lost(why);
        }
    }

    private final class Watched implements TcpConnectionHandler<byte[]> {

        private final TcpConnectionHandler<byte[]> node;

        private volatile String ending = "";

        private Watched(TcpConnectionHandler<byte[]> node) {
            this.node = node;
        }

        @Override
        public void afterConnected(TcpConnection<byte[]> connection) {
            this.ending = "it closed the connection";
            this.node.afterConnected(connection);
        }

        @Override
        public void afterConnectFailure(Throwable why) {
            this.node.afterConnectFailure(why);
            lost(String.valueOf(why.getMessage()));
        }

        @Override
        public void handleMessage(Message<byte[]> message) {
            this.node.handleMessage(message);
            var command = StompHeaderAccessor.wrap(message).getCommand();
            if (command == StompCommand.CONNECTED) {
                RelayTcpClient.this.health.connected();
            }
            else if (command == StompCommand.ERROR) {
                this.ending = "it says " + text(message);
            }
        }

        @Override
        public void handleFailure(Throwable why) {
            this.ending = String.valueOf(why.getMessage());
            this.node.handleFailure(why);
        }

        /** Once for each connection, whatever ended it. */
        @Override
        public void afterConnectionClosed() {
            this.node.afterConnectionClosed();
            lost(this.ending);
        }

        private static String text(Message<byte[]> error) {
            return StompHeaderAccessor.wrap(error).getMessage() + ": "
                    + new String(error.getPayload(), StandardCharsets.UTF_8).strip();
        }

    }

}
