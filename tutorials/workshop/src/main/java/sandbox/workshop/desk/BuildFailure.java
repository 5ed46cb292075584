package sandbox.workshop.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sandbox.servers.Trouble;

/** Finds in what Maven said the few lines that say what is wrong. */
record BuildFailure(List<String> output) {

    /**
     * Of npm and Node, on themselves and on the user's settings: a newer version, say.
     */
    static final String REMARK = "(?i:npm notice|npm warn (Unknown|config|cli|using))\\b|\\(node:\\d+\\)|\\(Use `node";

    private static final int FEW = 12;

    /** Such as {@code [ERROR] /…/Say.java:[7,3] ';' expected}. */
    private static final Pattern COMPILER = Pattern.compile("\\[ERROR\\] (.+\\.java):\\[(\\d+),\\d+\\] (.+)");

    private static final Pattern SYMBOL = Pattern.compile("(?:\\[ERROR\\])?\\s+symbol:\\s+(.+)");

    private static final Pattern NO_NETWORK = Pattern
        .compile("Could not transfer|Unknown host|Cannot access .* in offline|ENOTFOUND|EAI_AGAIN|ENOTCACHED");

    Trouble trouble(Path backend, Path log) {
        var compiler = compiler(backend.getParent());
        if (!compiler.isEmpty()) {
            return new Trouble("Your Java does not compile:\n" + String.join("\n", compiler),
                    "All the compiler said is in " + log);
        }
        if (this.output.stream().anyMatch(line -> NO_NETWORK.matcher(line).find())) {
            return new Trouble(
                    "The build needs something that is not on this machine yet, and cannot fetch it:\n" + few(),
                    "With a network, once: scripts/workshop fetch");
        }
        var vite = new ViteFailure(backend.getParent(), this.output).sentence();
        if (vite.isPresent()) {
            return new Trouble(vite.get(), "All it said is in " + log);
        }
        return new Trouble("The build failed:\n" + few(), "All it said is in " + log);
    }

    private List<String> compiler(Path workspace) {
        return IntStream.range(0, this.output.size())
            .boxed()
            .flatMap(index -> COMPILER.matcher(this.output.get(index))
                .results()
                .map(error -> "  %s, line %s: %s%s".formatted(workspace.relativize(Path.of(error.group(1))),
                        error.group(2), error.group(3), symbol(index + 1))))
            .distinct()
            .limit(FEW)
            .toList();
    }

    /**
     * Such as {@code : method sayy(String,Say)}; the compiler has it on a line of its
     * own.
     */
    private String symbol(int index) {
        var symbol = SYMBOL.matcher((index < this.output.size()) ? this.output.get(index) : "");
        return symbol.matches() ? ": " + symbol.group(1).replaceAll("\\b(?:[a-z]\\w*\\.)+", "") : "";
    }

    /** npm's own errors come before Maven's summary of them. */
    private String few() {
        return this.output.stream()
            .filter(line -> line.matches("(?i).*\\berror\\b.*"))
            .filter(line -> !line.matches(".*(" + REMARK
                    + "|Help 1|re-run Maven|For more information|npm error A complete log|After correcting the problems|mvn <args>).*"))
            .map(line -> line.replaceFirst("^\\[(ERROR|INFO)\\] ?", "").strip())
            .filter(line -> !line.isEmpty())
            .map(line -> "  " + line)
            .distinct()
            .limit(FEW)
            .collect(Collectors.joining("\n"));
    }

}
