package sandbox.faults;

import java.time.Duration;

/**
 * What can go wrong between a browser and a server. A polite goodbye by the client is not
 * among them: it hides half the bugs.
 */
public sealed interface Fault {

    /** RST to both sides of every connection, and of each new one. */
    record Cut() implements Fault {
    }

    /** FIN to both sides of every connection, and of each new one. */
    record Close() implements Fault {
    }

    /**
     * Bytes, and the end of a connection, vanish while the sockets stay open. A
     * connection that has lost some stays dead in that direction after the fault is
     * lifted.
     *
     * @param up from the browser to the server
     * @param down from the server to the browser
     */
    record Swallow(boolean up, boolean down) implements Fault {

        public Swallow {
            require(up || down, "Swallow at least one direction.");
        }

        boolean takes(boolean goesUp) {
            return goesUp ? this.up : this.down;
        }

    }

    /**
     * Everything arrives later, in both directions and in order; nothing has to wait for
     * what is under way.
     *
     * @param jitter up to this much is added, anew for each piece
     */
    record Delay(Duration delay, Duration jitter) implements Fault {

        public Delay {
            require(!delay.isNegative() && !jitter.isNegative(), "A delay cannot be negative.");
        }

    }

    /** Each connection carries so many bytes a second, each way. */
    record Throttle(int bytesPerSecond) implements Fault {

        public Throttle {
            require(bytesPerSecond > 0, "At least one byte a second.");
        }

    }

    /** Nobody listens: new connections are refused, open ones go on. */
    record Refuse() implements Fault {
    }

    /**
     * WebSocket handshakes are answered 400, as by a proxy that does not know them; all
     * other requests go on.
     *
     * @param hang not answered at all, not even once the fault is lifted
     */
    record RefuseUpgrade(boolean hang) implements Fault {
    }

    /**
     * Requests with this in their path are answered later; all others go on. The request
     * itself is not held back: a server would end the idle connection meanwhile, and the
     * browser would ask a second time.
     */
    record SlowHandshake(String pathPart, Duration delay) implements Fault {

        public SlowHandshake {
            require(!delay.isNegative(), "A delay cannot be negative.");
        }

    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

}
