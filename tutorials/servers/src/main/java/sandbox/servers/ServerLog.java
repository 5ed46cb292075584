package sandbox.servers;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds in what a server wrote the last exception that it met. */
record ServerLog(Path file, String text) {

    /** Such as {@code 2026-01-31T09:00:00.123Z ERROR 4711 --- …}: Spring Boot's own. */
    private static final Pattern ERROR = Pattern.compile("^\\x00*(\\d{4}-\\S+) +ERROR ");

    private static final Pattern ENTRY = Pattern.compile("^\\x00*\\d{4}-\\d\\d-\\d\\dT\\S+ ");

    /** Such as {@code java.lang.NullPointerException: Cannot invoke …}, or its cause. */
    private static final Pattern EXCEPTION = Pattern
        .compile("^(?:Caused by: )?(?:[a-z]\\w*\\.)+([\\w.$]*(?:Exception|Error)(?:: .*)?)$");

    private static final int LONGEST = 240;

    /**
     * @return the exception without its package, and where to read on
     */
    Optional<String> thrownSince(Instant began) {
        var thrown = "";
        var inside = false;
        for (var line : this.text.lines().toList()) {
            var exception = EXCEPTION.matcher(line);
            if (ENTRY.matcher(line).find()) {
                inside = isError(line, began);
            }
            else if (inside && exception.matches()) {
                // of a chain the last, which is the cause
                thrown = exception.group(1);
            }
        }
        return thrown.isEmpty() ? Optional.empty() : Optional.of("%s (%s)".formatted(brief(thrown), place()));
    }

    private static boolean isError(String line, Instant began) {
        var error = ERROR.matcher(line);
        try {
            return error.find() && !OffsetDateTime.parse(error.group(1)).toInstant().isBefore(began);
        }
        catch (DateTimeException written) {
            return false;
        }
    }

    private static String brief(String thrown) {
        return (thrown.length() <= LONGEST) ? thrown : thrown.substring(0, LONGEST) + "…";
    }

    private Path place() {
        var repository = Places.repository();
        return this.file.startsWith(repository) ? repository.relativize(this.file) : this.file;
    }

}
