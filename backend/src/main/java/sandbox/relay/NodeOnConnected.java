package sandbox.relay;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** A session learns from CONNECTED on which node it is: header {@code node}. */
@Component
@Profile("rabbitmq")
class NodeOnConnected implements WebSocketMessageBrokerConfigurer {

    private final String node;

    NodeOnConnected(@Value("${sandbox.node}") String node) {
        this.node = node;
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.interceptors(new ChannelInterceptor() {

            @Override
            public Message<?> preSend(Message<?> message, MessageChannel channel) {
                var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
                if (frame != null && frame.getCommand() == StompCommand.CONNECTED) {
                    frame.setNativeHeader("node", NodeOnConnected.this.node);
                }
                return message;
            }

        });
    }

}
