package sandbox.trials.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import sandbox.servers.JavaHeap;

/**
 * What a server process holds.
 *
 * @param heapKb in use after garbage was collected
 */
record Vitals(long heapKb, long residentKb, int threads, int descriptors) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+)");

    private static final int SPARE = 12;

    /** Of a process on Linux. */
    static Vitals of(long pid) {
        var heap = JavaHeap.used(pid);
        var resident = RESIDENT.matcher(read(Path.of("/proc/%s/status".formatted(pid))));
        return new Vitals(heap, resident.find() ? Long.parseLong(resident.group(1)) : 0, count(pid, "task"),
                count(pid, "fd"));
    }

    static int count(long pid, String what) {
        try (var entries = Files.list(Path.of("/proc/%s/%s".formatted(pid, what)))) {
            return (int) entries.count();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Give or take what a pool keeps for a while. */
    boolean isNoMoreThan(Vitals start) {
        return this.threads <= start.threads + SPARE && this.descriptors <= start.descriptors + SPARE;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "heap %.1f MB after GC, %,d threads, %,d descriptors, %.0f MB resident",
                this.heapKb / 1024.0, this.threads, this.descriptors, this.residentKb / 1024.0);
    }

}
