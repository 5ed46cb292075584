package sandbox.servers;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/**
 * Ten thousand ports below those that an operating system hands out by itself, to a
 * browser's own connections, say. Who is given one has those to the next for itself, and
 * it is not given to anybody else for long: while a server is down its port stays its
 * own.
 */
public final class PortRange {

    private static final int SIZE = 10_000;

    private final Queue<Integer> given = new ArrayDeque<>();

    private final int first;

    private final int apart;

    /**
     * @param apart how many ports each has
     */
    public PortRange(int first, int apart) {
        this.first = first;
        this.apart = apart;
    }

    public synchronized int next(IntPredicate isFree) {
        int port;
        do {
            port = this.first + this.apart * ThreadLocalRandom.current().nextInt(SIZE / this.apart);
        }
        while (this.given.contains(port) || !isFree.test(port));
        this.given.add(port);
        if (this.given.size() > SIZE / this.apart / 2) {
            this.given.remove();
        }
        return port;
    }

}
