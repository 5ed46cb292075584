package sandbox.access;

import java.util.List;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.sockjs.support.SockJsHttpRequestHandler;
import org.springframework.web.socket.sockjs.transport.TransportHandlingSockJsService;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;

/**
 * Pages that may connect: those this server served, under whichever of its three loopback
 * names, itself or through one of its fault proxies. Spring allows the same origin by
 * itself; all others need the actual port, which is known once the server has started.
 */
@Component
class AllowedOrigins {

    private final AbstractUrlHandlerMapping endpoints;

    private final ServerPorts ports;

    AllowedOrigins(HandlerMapping stompWebSocketHandlerMapping, ServerPorts ports) {
        this.endpoints = (AbstractUrlHandlerMapping) stompWebSocketHandlerMapping;
        this.ports = ports;
    }

    @EventListener
    void allow(WebServerInitializedEvent started) {
        var own = this.ports.origins(started.getWebServer().getPort());
        this.endpoints.getHandlerMap().values().forEach(endpoint -> allow(own, (SockJsHttpRequestHandler) endpoint));
    }

    /**
     * Twice: {@code /info} and the HTTP transports ask the service, the WebSocket
     * handshake asks its interceptor.
     */
    private static void allow(List<String> origins, SockJsHttpRequestHandler endpoint) {
        var service = (TransportHandlingSockJsService) endpoint.getSockJsService();
        service.setAllowedOrigins(origins);
        service.getHandshakeInterceptors()
            .stream()
            .filter(OriginHandshakeInterceptor.class::isInstance)
            .map(OriginHandshakeInterceptor.class::cast)
            .forEach(interceptor -> interceptor.setAllowedOrigins(origins));
    }

}
