package sandbox.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.broker.DefaultSubscriptionRegistry;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Whom the broker finds here, it sends to. Of a message for many, those on WebSockets
 * have its frame by then, by the {@link ShortWay}, and are not found any more.
 */
class Listeners extends DefaultSubscriptionRegistry {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** More than these are worth another thread. */
    private static final int FEW = 32;

    private final Frames frames = new Frames();

    private final OpenSessions sessions;

    private final Executor threads;

    Listeners(OpenSessions sessions, Executor threads) {
        this.sessions = sessions;
        this.threads = threads;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected MultiValueMap<String, String> findSubscriptionsInternal(String destination, Message<?> message) {
        var all = super.findSubscriptionsInternal(destination, message);
        var id = Frames.id(message.getHeaders());
        return (id != null) ? tell(all, (Message<byte[]>) message, id) : all;
    }

    /**
     * Returns those who could not be told so.
     * @param all by session, the ids of its subscriptions
     */
    private MultiValueMap<String, String> tell(MultiValueMap<String, String> all, Message<byte[]> message, String id) {
        var told = new ArrayList<Outbox>(all.size());
        var others = new LinkedMultiValueMap<String, String>(0);
        all.forEach((session, subscriptions) -> {
            var socket = Outbox.of(this.sessions.find(session));
            for (var each : subscriptions) {
                if (socket != null && !others.containsKey(session) && socket.takes(this.frames.of(message, id, each))) {
                    told.add(socket);
                }
                else {
                    others.add(session, each);
                }
            }
        });
        carry(told);
        return others;
    }

    /** As many threads as there are cores, this one among them, carry out a part each. */
    private void carry(List<Outbox> told) {
        var part = Math.max(FEW, (told.size() + CORES - 1) / CORES);
        for (var from = part; from < told.size(); from += part) {
            var others = told.subList(from, Math.min(from + part, told.size()));
            elsewhere(() -> others.forEach(Outbox::send));
        }
        told.stream().limit(part).forEach(Outbox::send);
    }

    private void elsewhere(Runnable carrying) {
        try {
            this.threads.execute(carrying);
        }
        catch (RejectedExecutionException ending) {
            carrying.run();
        }
    }

}
