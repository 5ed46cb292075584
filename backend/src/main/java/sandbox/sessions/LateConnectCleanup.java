package sandbox.sessions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.messaging.SessionConnectedEvent;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

/**
 * Lays the ghosts of sessions that ended while their CONNECTED was still on its way out,
 * on another thread: the registry of users then hears of the end first, and would count
 * the session for ever. So an end is noted before the registry hears of it, a beginning
 * is compared after, and for one that came too late the end is announced again.
 */
@Component
class LateConnectCleanup implements WebSocketMessageBrokerConfigurer {

    /** How many ends are remembered; the two events are milliseconds apart. */
    private static final int REMEMBERED = 10_000;

    /**
     * Where the registry stands between the two listeners, and all three before anybody
     * else.
     */
    private static final int REGISTRY = Ordered.HIGHEST_PRECEDENCE + 1;

    private final Set<String> ended = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }

    }));

    private final ApplicationEventPublisher events;

    LateConnectCleanup(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * Who is here is read from the registry of users, so that must hear of a session
     * before anyone else does.
     */
    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.setUserRegistryOrder(REGISTRY);
    }

    @EventListener
    @Order(REGISTRY - 1)
    void note(SessionDisconnectEvent end) {
        this.ended.add(end.getSessionId());
    }

    @EventListener
    @Order(REGISTRY + 1)
    void compare(SessionConnectedEvent beginning) {
        var session = String.valueOf(SimpMessageHeaderAccessor.getSessionId(beginning.getMessage().getHeaders()));
        if (this.ended.contains(session)) {
            this.events.publishEvent(new SessionDisconnectEvent(this, beginning.getMessage(), session,
                    CloseStatus.NORMAL, beginning.getUser()));
        }
    }

}
