package sandbox.messaging;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * What every frame passes on its way in: each check a bean of its own, in the order of
 * its {@code @Order}.
 */
@Configuration
class InboundChecks implements WebSocketMessageBrokerConfigurer {

    private final ObjectProvider<ChannelInterceptor> checks;

    InboundChecks(ObjectProvider<ChannelInterceptor> checks) {
        this.checks = checks;
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration inbound) {
        inbound.interceptors(this.checks.orderedStream().toArray(ChannelInterceptor[]::new));
    }

}
