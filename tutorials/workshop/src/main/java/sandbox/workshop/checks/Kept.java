package sandbox.workshop.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import sandbox.servers.App;

/**
 * What a server still holds of those who have gone: objects of a kind, once the garbage
 * is away.
 */
final class Kept {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

    /**
     * What stands for a visitor: the learner's own classes, and what Spring makes for
     * each.
     */
    private static final Pattern OF_A_VISITOR = Pattern
        .compile("sandbox\\.(?!chat\\.(Said|Say$|Since)).*|.*(WebSocketSession\\w*|SockJsSession)");

    private static final int GLANCES = 9;

    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private Kept() {
    }

    /**
     * Of which class there are so many; nothing if there is none, or if this JDK cannot
     * tell.
     */
    static Optional<String> atLeast(int many, App app) {
        return histogram(app).lines()
            .map(LINE::matcher)
            .filter(line -> line.matches() && Integer.parseInt(line.group(1)) >= many
                    && OF_A_VISITOR.matcher(line.group(2)).matches())
            .map(line -> "%s of %s".formatted(line.group(1),
                    line.group(2).replaceFirst("\\$\\$.*", "").replaceFirst(".*\\.", "")))
            .findFirst();
    }

    /**
     * The same, once there was time to forget: whom Spring forgets too, it forgets after
     * 5 s.
     */
    static Optional<String> stillAtLeast(int many, App app) {
        var kept = atLeast(many, app);
        for (var glances = 1; kept.isPresent() && glances < GLANCES; glances++) {
            LockSupport.parkNanos(A_SECOND);
            kept = atLeast(many, app);
        }
        return kept;
    }

    private static String histogram(App app) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var asked = new ProcessBuilder(jcmd, "-J-XX:TieredStopAtLevel=1", String.valueOf(app.process().pid()),
                    "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException noneHere) {
            return "";
        }
    }

}
