package sandbox.echo;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.DelegatingWebSocketConfiguration;
import org.springframework.web.socket.server.HandshakeHandler;

/**
 * The endpoint of {@link EchoConfiguration} once more, on sockets that can say what is
 * wrong with a message that is longer than Tomcat's buffer. It comes behind all others,
 * and so in that one's place: of two at one address the later counts.
 */
@Configuration
@ConditionalOnProperty(name = "sandbox.delivery", havingValue = "direct")
class EchoSockets {

    @Bean
    static BeanPostProcessor echoSocketsComeLast(ObjectProvider<EchoHandler> echo,
            ObjectProvider<HandshakeHandler> sockets) {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof DelegatingWebSocketConfiguration spring) {
                    spring.setConfigurers(List.of(registry -> registry.addHandler(echo.getObject(), "/echo")
                        .setHandshakeHandler(sockets.getObject())
                        .withSockJS()
                        .setSessionCookieNeeded(false)));
                }
                return bean;
            }

        };
    }

}
