package sandbox.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

import sandbox.servers.Trouble;

/** What Linux tells of a process, and of its network, under {@code /proc}. */
public final class Proc {

    private static final Path FOLDER = Path.of("/proc");

    /** Whatever the kernel counts in, it tells in hundredths of a second. */
    private static final double TICKS_PER_SECOND = 100;

    /**
     * In {@code stat}, after the name: user and system, of itself and of ended children.
     */
    private static final int FIRST_TIME = 11;

    private static final int LAST_TIME = 14;

    private Proc() {
    }

    public static void isNeeded() {
        if (!Files.exists(FOLDER.resolve("self/stat"))) {
            throw new Trouble("The processor's time is read from /proc, which is not here.", "Measure on Linux.");
        }
    }

    /** Of a process and all that it has started. */
    static double cpuSeconds(ProcessHandle process) {
        return family(process).mapToDouble(Proc::ownSeconds).sum();
    }

    private static LongStream family(ProcessHandle process) {
        return LongStream.concat(LongStream.of(process.pid()), process.descendants().mapToLong(ProcessHandle::pid));
    }

    private static double ownSeconds(long pid) {
        var stat = read(FOLDER.resolve(pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, FIRST_TIME, LAST_TIME + 1).mapToLong(Long::parseLong).sum() / TICKS_PER_SECOND;
    }

    /** Resident, in KB, of a process and all that it has started. */
    static long residentKb(ProcessHandle process) {
        return family(process).map(Proc::ownResidentKb).sum();
    }

    private static long ownResidentKb(long pid) {
        return read(FOLDER.resolve(pid + "/status")).lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    }

    /**
     * How often a connection found the queue of its server full, since this machine
     * started.
     */
    public static long listenOverflows() {
        var lines = read(FOLDER.resolve("net/netstat")).lines().filter(line -> line.startsWith("TcpExt:")).toList();
        var names = Arrays.asList(lines.get(0).split(" "));
        return Long.parseLong(lines.get(1).split(" ")[names.indexOf("ListenOverflows")]);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
