package sandbox.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds in a server's log why it did not start, or not where it was told to. */
record StartFailure(Path log, String said, int port) {

    /** Spring Boot's own explanation, where it has one. */
    private static final Pattern DESCRIPTION = Pattern.compile("Description:\\s+(.+?)\\n\\s*\\n", Pattern.DOTALL);

    private static final Pattern ACTION = Pattern.compile("Action:\\s+(.+?)\\n\\s*(\\n|\\z)", Pattern.DOTALL);

    /** Such as {@code INFO 4711 --- [main] …: Tomcat started on port 8080 (http)}. */
    private static final String STARTED = "\\b%s --- .*\\b(?:Tomcat|Jetty|Undertow|Netty) started on ports?(?:\\(s\\))?:? (\\d+)\\b";

    private static final Pattern TAKEN = Pattern.compile("\\bPort (\\d+) was already in use");

    StartFailure {
        said = said.replace("\r", "");
    }

    /**
     * If it listens there instead.
     * @param pid its own: another server of the same folder may write to the same file
     */
    Optional<Trouble> onAnotherPort(long pid) {
        var started = ports(Pattern.compile(STARTED.formatted(pid)));
        // whatever listens for operators comes after what listens for visitors
        return (started.isEmpty() || started.contains(this.port)) ? Optional.empty()
                : Optional.of(isElsewhere("listens on port " + started.get(0)));
    }

    Trouble withExitStatus(int status) {
        var taken = ports(TAKEN);
        if (!taken.isEmpty() && !taken.contains(this.port)) {
            return isElsewhere("wanted port %s, which is taken".formatted(taken.get(0)));
        }
        var description = DESCRIPTION.matcher(this.said);
        var action = ACTION.matcher(this.said);
        if (description.find()) {
            return new Trouble("Your server did not start: " + flat(description.group(1)),
                    action.find() ? flat(action.group(1)) : everything());
        }
        return new Trouble(lastCause().map("Your server did not start: "::concat)
            .orElseGet(() -> "Your server ended by itself, with exit status %s, before it answered. %s"
                .formatted(status, lastWord())), everything());
    }

    private List<Integer> ports(Pattern sentence) {
        return sentence.matcher(this.said)
            .results()
            .map((MatchResult found) -> found.group(1))
            .filter(digits -> digits.length() <= 5)
            .map(Integer::valueOf)
            .toList();
    }

    private Trouble isElsewhere(String what) {
        return new Trouble("Your server %s; it was told to listen on port %s.".formatted(what, this.port),
                "It is told by an argument: does main pass its args on to SpringApplication.run, and is no port set in "
                        + "the code? All it said is in " + this.log);
    }

    private Optional<String> lastCause() {
        return this.said.lines()
            .filter(line -> line.startsWith("Caused by: ") || line.startsWith("Exception in thread")
                    || line.startsWith("Error: "))
            .reduce((before, line) -> line)
            .map(line -> line.replace("Caused by: ", ""));
    }

    private String lastWord() {
        return this.said.lines()
            .filter(line -> !line.isBlank())
            .reduce((before, line) -> line)
            .map("The last that it said: "::concat)
            .orElse("It said nothing.");
    }

    private String everything() {
        return "All it said is in " + this.log;
    }

    private static String flat(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ");
    }

}
