package sandbox;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** What arrives on one subscription, in the order it came. */
public class Inbox<T> implements StompFrameHandler {

    private final BlockingQueue<T> messages = new LinkedBlockingQueue<>();

    private final String destination;

    private final Function<byte[], T> reader;

    Inbox(String destination, Function<byte[], T> reader) {
        this.destination = destination;
        this.reader = reader;
    }

    public T next() {
        try {
            var message = this.messages.poll(StompClients.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(message).as("nothing came on %s", this.destination).isNotNull();
            return message;
        }
        catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    public List<T> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    /**
     * The first that is as the test waits for; those before it are news of something
     * earlier.
     */
    public T next(Predicate<T> awaited) {
        return Stream.generate(this::next).filter(awaited).findFirst().orElseThrow();
    }

    /**
     * What is here already; a test that wants to know that nothing came first waits for
     * something that came later.
     */
    public List<T> arrived() {
        return new ArrayList<>(this.messages);
    }

    @Override
    public Type getPayloadType(StompHeaders headers) {
        return byte[].class;
    }

    @Override
    public void handleFrame(StompHeaders headers, @Nullable Object payload) {
        this.messages.add(this.reader.apply((byte[]) payload));
    }

}
