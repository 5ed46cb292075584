package sandbox.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;
import org.springframework.messaging.simp.broker.DefaultSubscriptionRegistry;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import sandbox.sessions.OpenSessions;

/**
 * Asked by the broker to whom a message goes, and sends it: of one for many, those on
 * WebSockets have the frame by then, by the {@link ShortWay}. The broker is left with
 * those who have something on the {@link LongWay}, or no WebSocket.
 */
class FanOut extends DefaultSubscriptionRegistry {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** More than these are worth another thread. */
    private static final int FEW = 32;

    private final BroadcastFrames frames = new BroadcastFrames();

    private final OpenSessions sessions;

    private final Executor threads;

    FanOut(OpenSessions sessions, Executor threads) {
        this.sessions = sessions;
        this.threads = threads;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected MultiValueMap<String, String> findSubscriptionsInternal(String destination, Message<?> message) {
        var all = super.findSubscriptionsInternal(destination, message);
        var id = BroadcastFrames.id(message.getHeaders());
        var left = (id != null) ? tell(all, (Message<byte[]>) message, id) : all;
        left.forEach((session, subscriptions) -> beginLongWay(socket(session), subscriptions.size()));
        return left;
    }

    /**
     * Returns those who could not be told so.
     * @param all by session, the ids of its subscriptions
     */
    private MultiValueMap<String, String> tell(MultiValueMap<String, String> all, Message<byte[]> message, String id) {
        var told = new ArrayList<AsyncWebSocketSession>(all.size());
        var left = new LinkedMultiValueMap<String, String>(0);
        all.forEach((session, subscriptions) -> {
            var socket = socket(session);
            for (var each : subscriptions) {
                if (socket != null && !left.containsKey(session) && socket.takes(this.frames.of(message, id, each))) {
                    told.add(socket);
                }
                else {
                    left.add(session, each);
                }
            }
        });
        carry(told);
        return left;
    }

    private @Nullable AsyncWebSocketSession socket(String session) {
        return AsyncWebSocketSession.of(this.sessions.find(session));
    }

    /** Before the broker has it: a message may wait there for one that went before. */
    private static void beginLongWay(@Nullable AsyncWebSocketSession socket, int messages) {
        if (socket != null) {
            socket.beginLongWay(messages);
        }
    }

    /** Of many, each core's thread carries out a part, this one among them. */
    private void carry(List<AsyncWebSocketSession> told) {
        var part = Math.max(FEW, (told.size() + CORES - 1) / CORES);
        for (var from = part; from < told.size(); from += part) {
            var another = told.subList(from, Math.min(from + part, told.size()));
            elsewhere(() -> another.forEach(AsyncWebSocketSession::send));
        }
        told.stream().limit(part).forEach(AsyncWebSocketSession::send);
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
