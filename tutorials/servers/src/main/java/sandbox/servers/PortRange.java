package sandbox.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/**
 * Ten thousand ports below those that an operating system hands out by itself, to a
 * browser's own connections, say. Who is given one has those to the next for itself, and
 * it is not given to anybody else for long, in another process neither: while a server is
 * down, or not there yet, its port stays its own.
 */
public final class PortRange {

    private static final int SIZE = 10_000;

    /**
     * The last of those that were given, held as long as they are: who holds it has them.
     */
    private final Queue<ServerSocket> given = new ArrayDeque<>();

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
        while (!isFree.test(port) || !isTaken(port + this.apart - 1));
        return port;
    }

    private boolean isTaken(int last) {
        try {
            this.given.add(new ServerSocket(last, 1, InetAddress.getLoopbackAddress()));
            if (this.given.size() > SIZE / this.apart / 5) {
                this.given.remove().close();
            }
            return true;
        }
        catch (IOException othersHaveIt) {
            return false;
        }
    }

}
