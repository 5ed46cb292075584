package sandbox.messaging;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.simp.stomp.StompReactorNettyCodec;
import org.springframework.messaging.tcp.FixedIntervalReconnectStrategy;
import org.springframework.messaging.tcp.ReconnectStrategy;
import org.springframework.messaging.tcp.TcpConnectionHandler;
import org.springframework.messaging.tcp.reactor.ReactorNettyTcpClient;
import org.springframework.stereotype.Component;

/**
 * The connections to the broker. The one on which the node publishes is the only one that
 * is opened again by itself.
 */
@Component
@Profile("rabbitmq")
class BrokerLine extends ReactorNettyTcpClient<byte[]> {

    private static final long MILLISECONDS_UNTIL_IT_TRIES_AGAIN = 1_000;

    BrokerLine(Broker broker) {
        super(broker.host(), broker.port(), new StompReactorNettyCodec());
    }

    @Override
    public CompletableFuture<@Nullable Void> connectAsync(TcpConnectionHandler<byte[]> node, ReconnectStrategy often) {
        return super.connectAsync(node, new FixedIntervalReconnectStrategy(MILLISECONDS_UNTIL_IT_TRIES_AGAIN));
    }

}
