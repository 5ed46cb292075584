package sandbox.echo;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeHandler;

/**
 * The endpoint of {@link EchoConfiguration} once more, and in its place, on sockets that
 * can say what is wrong with a message that is longer than Tomcat's buffer.
 */
@Configuration
class EchoSockets implements WebSocketConfigurer {

    private final EchoHandler echo;

    private final HandshakeHandler sockets;

    EchoSockets(EchoHandler echo, HandshakeHandler sockets) {
        this.echo = echo;
        this.sockets = sockets;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(this.echo, "/echo")
            .setHandshakeHandler(this.sockets)
            .withSockJS()
            .setSessionCookieNeeded(false);
    }

}
