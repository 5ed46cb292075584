package sandbox.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a server runs on, and how garbage is collected there. */
enum Runtime {

    /**
     * Its whole heap is resident from the start ({@link JavaServer}), so what is in use
     * there is asked of it, and what grows beside it is what is resident.
     */
    JAVA {

        @Override
        long collectGarbage(long pid) {
            run(jcmd(), String.valueOf(pid), "GC.run");
            return USED.matcher(run(jcmd(), String.valueOf(pid), "GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
        }

    },

    /** Collects at a signal: {@code tutorials/bench/peers/collect.js}. */
    NODE {

        @Override
        long collectGarbage(long pid) {
            run("kill", "-USR2", String.valueOf(pid));
            return 0;
        }

    },

    /** Left to itself. */
    OTHER {

        @Override
        long collectGarbage(long pid) {
            return 0;
        }

    };

    private static final Pattern USED = Pattern.compile("(?:heap|generation) +total \\d+K, used (\\d+)K");

    /**
     * @return what is in use and not to be seen in what is resident, in KB
     */
    abstract long collectGarbage(long pid);

    private static String jcmd() {
        return Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
