package sandbox.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in a server's log why it did not start. */
final class StartFailure {

    /** Spring Boot's own explanation, where it has one. */
    private static final Pattern DESCRIPTION = Pattern.compile("Description:\\s+(.+?)\\n\\s*\\n", Pattern.DOTALL);

    private static final Pattern ACTION = Pattern.compile("Action:\\s+(.+?)\\n\\s*(\\n|\\z)", Pattern.DOTALL);

    private StartFailure() {
    }

    static Trouble read(Path log, String said) {
        var text = said.replace("\r", "");
        var description = DESCRIPTION.matcher(text);
        var action = ACTION.matcher(text);
        if (description.find()) {
            return new Trouble("Your server did not start: " + flat(description.group(1)),
                    action.find() ? flat(action.group(1)) : "All it said is in " + log);
        }
        return new Trouble("Your server did not start: " + lastCause(text), "All it said is in " + log);
    }

    private static String lastCause(String text) {
        List<String> causes = text.lines()
            .filter(line -> line.startsWith("Caused by: ") || line.startsWith("Exception in thread")
                    || line.startsWith("Error: "))
            .toList();
        return causes.isEmpty() ? text.lines().reduce("it said nothing.", (before, line) -> line)
                : causes.get(causes.size() - 1).replace("Caused by: ", "");
    }

    private static String flat(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ");
    }

}
