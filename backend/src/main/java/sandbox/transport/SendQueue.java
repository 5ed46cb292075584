package sandbox.transport;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * The messages that wait for one socket. Any thread may add to them; one at a time takes
 * them away.
 */
class SendQueue {

    /** Of characters in one; longer ones Tomcat would send in fragments. */
    private static final int MOST_TOGETHER = 8 * 1024;

    private final Queue<String> messages = new ConcurrentLinkedQueue<>();

    private final AtomicInteger characters = new AtomicInteger();

    /** Returns how many characters waited before. */
    int add(String message) {
        var before = this.characters.getAndAdd(message.length());
        this.messages.add(message);
        return before;
    }

    boolean isEmpty() {
        return this.messages.isEmpty();
    }

    /** What is thrown away stays counted: for who does not read nothing more is kept. */
    void clear() {
        this.messages.clear();
    }

    @Nullable String next() {
        var next = this.messages.poll();
        if (next != null) {
            this.characters.addAndGet(-next.length());
        }
        return next;
    }

    /**
     * The next one; of SockJS as many as there are, since its frame is an array of
     * messages, {@code a["…","…"]} (SockJS protocol 0.3.3). No STOMP frame begins so.
     */
    @Nullable String together() {
        var first = next();
        if (first == null || !isArray(first) || !fits(first.length())) {
            return first;
        }
        var all = new StringBuilder(first);
        for (var more = nextThatFits(all); more != null; more = nextThatFits(all)) {
            all.setCharAt(all.length() - 1, ',');
            all.append(more, 2, more.length());
        }
        return all.toString();
    }

    /** If another thread has cleared them meanwhile, what came after is not for it. */
    private @Nullable String nextThatFits(StringBuilder all) {
        var next = fits(all.length()) ? next() : null;
        return (next != null && isArray(next)) ? next : null;
    }

    private boolean fits(int length) {
        var next = this.messages.peek();
        return next != null && isArray(next) && length + next.length() <= MOST_TOGETHER;
    }

    private static boolean isArray(String message) {
        return message.startsWith("a[");
    }

}
