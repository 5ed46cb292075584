package sandbox.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;

import sandbox.servers.JavaHeap;

/** What a server runs on, and how garbage is collected there. */
enum Runtime {

    /**
     * Its whole heap is resident from the start ({@link Ground}), so what is in use there
     * is asked of it, and what grows beside it is what is resident.
     */
    JAVA {

        @Override
        long collectGarbage(long pid) {
            return JavaHeap.used(pid);
        }

    },

    /** Collects at a signal: {@code tutorials/bench/peers/collect.js}. */
    NODE {

        @Override
        long collectGarbage(long pid) {
            try {
                new ProcessBuilder("kill", "-USR2", String.valueOf(pid)).start().onExit().join();
                return 0;
            }
            catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

    },

    /** Left to itself. */
    OTHER {

        @Override
        long collectGarbage(long pid) {
            return 0;
        }

    };

    /**
     * @return what is in use and not to be seen in what is resident, in KB
     */
    abstract long collectGarbage(long pid);

}
