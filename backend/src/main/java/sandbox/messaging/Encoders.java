package sandbox.messaging;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.messaging.StompSubProtocolHandler;
import org.springframework.web.socket.messaging.SubProtocolWebSocketHandler;
import org.springframework.web.socket.sockjs.support.SockJsHttpRequestHandler;
import org.springframework.web.socket.sockjs.transport.TransportHandlingSockJsService;

/** Puts encoders that work once for all where Spring's would work once for each. */
@Component
class Encoders {

    Encoders(HandlerMapping stompWebSocketHandlerMapping, WebSocketHandler subProtocolWebSocketHandler) {
        var handler = (SubProtocolWebSocketHandler) WebSocketHandlerDecorator.unwrap(subProtocolWebSocketHandler);
        handler.getProtocolHandlers()
            .forEach(protocol -> ((StompSubProtocolHandler) protocol).setEncoder(new EncodedOnce()));
        ((AbstractUrlHandlerMapping) stompWebSocketHandlerMapping).getHandlerMap()
            .values()
            .forEach(endpoint -> service(endpoint).setMessageCodec(new QuotedOnce()));
    }

    private static TransportHandlingSockJsService service(Object endpoint) {
        return (TransportHandlingSockJsService) ((SockJsHttpRequestHandler) endpoint).getSockJsService();
    }

}
