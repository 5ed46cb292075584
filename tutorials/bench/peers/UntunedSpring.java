package peers;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * What anybody says is heard by all: Spring with nothing set but the order of messages,
 * which the sandbox keeps as well. At /stomp STOMP in SockJS, at /bare no protocol.
 */
@SpringBootApplication
@EnableWebSocketMessageBroker
public class UntunedSpring implements WebSocketMessageBrokerConfigurer {

    public static void main(String[] arguments) {
        SpringApplication.run(UntunedSpring.class, arguments);
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.setPreserveReceiveOrder(true);
        registry.addEndpoint("/stomp").withSockJS();
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic");
        registry.setApplicationDestinationPrefixes("/app");
        registry.setPreservePublishOrder(true);
    }

    @Bean
    HandlerMapping bare() {
        return new SimpleUrlHandlerMapping(Map.of("/bare", new WebSocketHttpRequestHandler(new Bare())), 1);
    }

    record Said(String info, String key, String to) {
    }

    @Controller
    static class Room {

        @MessageMapping("/say")
        @SendTo("/topic/room")
        Said say(Said said) {
            return said;
        }

        @SubscribeMapping("/ready")
        String ready() {
            return "ready";
        }

    }

    static class Bare extends TextWebSocketHandler {

        private final Set<WebSocketSession> sessions = ConcurrentHashMap.newKeySet();

        @Override
        public void afterConnectionEstablished(WebSocketSession session) {
            this.sessions.add(new ConcurrentWebSocketSessionDecorator(session, 10_000, 512 * 1024));
        }

        @Override
        protected synchronized void handleTextMessage(WebSocketSession from, TextMessage said) throws Exception {
            for (var session : this.sessions) {
                session.sendMessage(said);
            }
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
            this.sessions.removeIf(each -> each.getId().equals(session.getId()));
        }

    }

}
