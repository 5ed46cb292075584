package sandbox.sessions;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.messaging.SessionConnectedEvent;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

import sandbox.SandboxTest;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class LateConnectCleanupTest {

    @Test
    void whoLeftBeforeItsConnectedWentOutIsNotHere(@Autowired ApplicationEventPublisher spring,
            @Autowired SimpUserRegistry people) {
        spring.publishEvent(new SessionDisconnectEvent(this, connected("session 1"), "session 1", CloseStatus.NORMAL));

        spring.publishEvent(new SessionConnectedEvent(this, connected("session 1"), () -> "alice"));

        assertThat(people.getUser("alice")).isNull();
    }

    @Test
    void whoseConnectedGoesOutWhileTheirEndIsToldIsNotHere(@Autowired ConfigurableApplicationContext spring,
            @Autowired SimpUserRegistry people) {
        var connected = new SessionConnectedEvent(this, connected("session 2"), () -> "alice");
        spring.addApplicationListener(new Meanwhile(new AtomicReference<>(() -> spring.publishEvent(connected))));

        spring.publishEvent(new SessionDisconnectEvent(this, connected("session 2"), "session 2", CloseStatus.NORMAL));

        assertThat(people.getUser("alice")).isNull();
    }

    private static Message<byte[]> connected(String session) {
        var headers = StompHeaderAccessor.create(StompCommand.CONNECTED);
        headers.setSessionId(session);
        return MessageBuilder.createMessage(new byte[0], headers.getMessageHeaders());
    }

    /** Right after the registry has heard of the first end. */
    private record Meanwhile(
            AtomicReference<Runnable> then) implements ApplicationListener<SessionDisconnectEvent>, Ordered {

        @Override
        public void onApplicationEvent(SessionDisconnectEvent end) {
            this.then.getAndSet(() -> {
            }).run();
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE + 2;
        }

    }

}
