package sandbox.messaging;

import org.junit.jupiter.api.Test;
import sandbox.SandboxTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.messaging.SessionConnectedEvent;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class GhostsTest {

    @Test
    void whoLeftBeforeItsConnectedWentOutIsNotHere(@Autowired ApplicationEventPublisher spring,
            @Autowired SimpUserRegistry people) {
        spring.publishEvent(new SessionDisconnectEvent(this, connected(), "session 1", CloseStatus.NORMAL));

        spring.publishEvent(new SessionConnectedEvent(this, connected(), () -> "alice"));

        assertThat(people.getUser("alice")).isNull();
    }

    private static Message<byte[]> connected() {
        var headers = StompHeaderAccessor.create(StompCommand.CONNECTED);
        headers.setSessionId("session 1");
        return MessageBuilder.createMessage(new byte[0], headers.getMessageHeaders());
    }

}
