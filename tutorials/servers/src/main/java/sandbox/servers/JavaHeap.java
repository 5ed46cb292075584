package sandbox.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The heap of a process in Java, as jcmd tells of it. */
public final class JavaHeap {

    private static final Pattern USED = Pattern.compile("(?:heap|generation) +total \\d+K, used (\\d+)K");

    private JavaHeap() {
    }

    /** In KB, once garbage is collected. */
    public static long used(long pid) {
        jcmd(pid, "GC.run");
        return USED.matcher(jcmd(pid, "GC.heap_info")).results().mapToLong(used -> Long.parseLong(used.group(1))).sum();
    }

    private static String jcmd(long pid, String command) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(jcmd, String.valueOf(pid), command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
