package sandbox.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * A node that goes: it lets nobody in any more, and sends off those who are there, one
 * after the other, so that they do not all come back at once. So does every shutdown,
 * while all else still works; by itself the web server would stop first, and cut them.
 */
@Component
public class Draining implements SmartLifecycle {

    /** For the goodbyes to come back, and for those who never answer. */
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final OpenSessions sessions;

    private final Duration over;

    private final TaskScheduler scheduler;

    private final ApplicationEventPublisher events;

    private volatile boolean draining;

    private volatile boolean running;

    Draining(OpenSessions sessions, @Value("${sandbox.drain-over}") Duration over,
            TaskScheduler messageBrokerTaskScheduler, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.over = over;
        this.scheduler = messageBrokerTaskScheduler;
        this.events = events;
    }

    public boolean isDraining() {
        return this.draining;
    }

    /** Returns at once; the sessions end in the time set. */
    public void begin(CloseStatus why) {
        this.draining = true;
        AvailabilityChangeEvent.publish(this.events, this, ReadinessState.REFUSING_TRAFFIC);
        var all = new ArrayList<>(this.sessions.all());
        Collections.shuffle(all);
        for (int i = 0; i < all.size(); i++) {
            var session = all.get(i);
            this.scheduler.schedule(() -> OpenSessions.close(session, why),
                    Instant.now().plus(this.over.multipliedBy(i).dividedBy(all.size())));
        }
    }

    /** Lets people in again. */
    public void end() {
        this.draining = false;
        AvailabilityChangeEvent.publish(this.events, this, ReadinessState.ACCEPTING_TRAFFIC);
    }

    @Override
    public void start() {
        this.draining = false;
        this.running = true;
    }

    /** Before the web server, whose phase is lower. */
    @Override
    public void stop() {
        begin(CloseStatus.GOING_AWAY);
        var end = Instant.now().plus(this.over).plus(LONGEST_GOODBYE);
        while (!this.sessions.all().isEmpty() && Instant.now().isBefore(end)) {
            pause();
        }
        this.running = false;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

}
