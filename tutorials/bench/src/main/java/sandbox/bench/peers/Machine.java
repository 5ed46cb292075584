package sandbox.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What it was measured on. */
final class Machine {

    private Machine() {
    }

    static Map<String, String> here() {
        Map<String, String> here = new LinkedHashMap<>();
        here.put("Measured",
                ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        here.put("Processor", "%s × %s".formatted(Runtime.getRuntime().availableProcessors(), model()));
        here.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        here.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        here.put("Servers", Versions.here());
        return here;
    }

    private static String model() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
