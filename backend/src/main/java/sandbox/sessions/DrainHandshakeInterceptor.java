package sandbox.sessions;

import java.util.ArrayList;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.sockjs.support.SockJsHttpRequestHandler;
import org.springframework.web.socket.sockjs.transport.TransportHandlingSockJsService;

/** While a node drains, no session begins on it, by whichever transport: 503. */
@Component
class DrainHandshakeInterceptor implements HandshakeInterceptor {

    private final AbstractUrlHandlerMapping endpoints;

    private final Draining draining;

    DrainHandshakeInterceptor(HandlerMapping stompWebSocketHandlerMapping, Draining draining) {
        this.endpoints = (AbstractUrlHandlerMapping) stompWebSocketHandlerMapping;
        this.draining = draining;
    }

    /** Of every endpoint, whoever registered it. */
    @EventListener(WebServerInitializedEvent.class)
    void watchEveryDoor() {
        this.endpoints.getHandlerMap().values().forEach(endpoint -> {
            var service = (TransportHandlingSockJsService) ((SockJsHttpRequestHandler) endpoint).getSockJsService();
            var interceptors = new ArrayList<>(service.getHandshakeInterceptors());
            interceptors.add(0, this);
            service.setHandshakeInterceptors(interceptors);
        });
    }

    @Override
    public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (this.draining.isDraining()) {
            response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return !this.draining.isDraining();
    }

    @Override
    public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            @Nullable Exception exception) {
    }

}
