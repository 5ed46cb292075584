package sandbox.transport;

import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * As many threads carry frames out as there are cores. Spring has two for each, since its
 * own wait for the sockets; neither an {@link AsyncWebSocketSession} nor an
 * {@link AsyncHttpSession} lets them wait, and more threads than cores would only take
 * turns.
 */
@Configuration
class OutboundThreads implements WebSocketMessageBrokerConfigurer {

    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.taskExecutor().corePoolSize(Runtime.getRuntime().availableProcessors());
    }

}
