package sandbox.trials.abuse;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import sandbox.trials.Pause;

/** One kind of abuse under way: so many at once, again and again, until it is ended. */
final class Attack {

    private static final AtomicLong PIECES = new AtomicLong();

    private final Kind kind;

    private final int port;

    private final Tally tally = new Tally();

    private final List<Thread> threads;

    private volatile boolean over;

    Attack(Kind kind, int port) {
        this.kind = kind;
        this.port = port;
        this.threads = IntStream.range(0, kind.atOnce())
            .mapToObj(each -> new Thread(this::repeat, kind.option()))
            .toList();
        this.threads.forEach(thread -> thread.setDaemon(true));
        this.threads.forEach(Thread::start);
    }

    private void repeat() {
        // not all in the same moment
        Pause.millis(PIECES.incrementAndGet() % this.kind.atOnce() * 10);
        while (!this.over) {
            this.tally.count(once());
            Pause.millis(this.kind.pause());
        }
    }

    private String once() {
        try {
            return this.kind.piece().once(this.port, PIECES.incrementAndGet());
        }
        catch (IOException failure) {
            return String.valueOf(failure.getMessage());
        }
    }

    /** What has been begun is done to its end. */
    Tally end() throws InterruptedException {
        this.over = true;
        for (var thread : this.threads) {
            thread.join();
        }
        return this.tally;
    }

    Kind kind() {
        return this.kind;
    }

}
