package sandbox.echo;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration
@EnableWebSocket
class EchoConfiguration implements WebSocketConfigurer {

    private final EchoHandler echo;

    EchoConfiguration(EchoHandler echo) {
        this.echo = echo;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(this.echo, "/echo").withSockJS().setSessionCookieNeeded(false);
    }

}
