package sandbox.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.messaging.SessionConnectedEvent;

import sandbox.sessions.OpenSessions;
import sandbox.sessions.SessionOpened;

/**
 * Closes sessions that do not sign in. Spring's own {@code timeToFirstMessage} lets one
 * stay that has sent a single line feed, and looks only when another session opens.
 */
@Component
class ConnectTimeout {

    private static final CloseStatus TOO_LATE = CloseStatus.POLICY_VIOLATION.withReason("No CONNECT was let in");

    private final Set<String> strangers = ConcurrentHashMap.newKeySet();

    private final OpenSessions sessions;

    private final TaskScheduler scheduler;

    private final Duration patience;

    ConnectTimeout(OpenSessions sessions, TaskScheduler messageBrokerTaskScheduler,
            @Value("${sandbox.connect-within}") Duration patience) {
        this.sessions = sessions;
        this.scheduler = messageBrokerTaskScheduler;
        this.patience = patience;
    }

    /**
     * The task has the id alone: whoever has gone by then is not kept in memory for it.
     */
    @EventListener
    void expect(SessionOpened opened) {
        this.strangers.add(opened.id());
        this.scheduler.schedule(() -> close(opened.id()), Instant.now().plus(this.patience));
    }

    @EventListener
    void welcome(SessionConnectedEvent connected) {
        this.strangers
            .remove(String.valueOf(SimpMessageHeaderAccessor.getSessionId(connected.getMessage().getHeaders())));
    }

    private void close(String id) {
        var session = this.sessions.find(id);
        if (this.strangers.remove(id) && session != null) {
            OpenSessions.close(session, TOO_LATE);
        }
    }

}
