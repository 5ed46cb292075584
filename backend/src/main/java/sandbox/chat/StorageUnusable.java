package sandbox.chat;

import java.nio.file.Path;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** The file with what was said cannot be opened at the start. */
class StorageUnusable extends AbstractFailureAnalyzer<SQLException> {

    private static final String FILE = "jdbc:h2:file:";

    private static final int ALREADY_OPEN = 90020;

    private final String url;

    StorageUnusable(Environment environment) {
        this.url = environment.getProperty("spring.datasource.url", "");
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (!this.url.startsWith(FILE)) {
            return null;
        }
        var file = Path.of(this.url.substring(FILE.length()).split(";")[0] + ".mv.db").toAbsolutePath().normalize();
        return (cause.getErrorCode() == ALREADY_OPEN)
                ? new FailureAnalysis("Another process has %s open.".formatted(file),
                        "Stop that one, or set --sandbox.data to another folder.", cause)
                : new FailureAnalysis(
                        "What was said is kept in %s, and that cannot be used: %s".formatted(file, said(cause)),
                        "Make it a file that the server may read and write, or move it away: then the room is empty.",
                        cause);
    }

    private static String said(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

}
