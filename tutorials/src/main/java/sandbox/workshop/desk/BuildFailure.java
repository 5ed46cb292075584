package sandbox.workshop.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import sandbox.workshop.Trouble;

/** Finds in what Maven said the few lines that say what is wrong. */
record BuildFailure(List<String> output) {

    private static final int FEW = 12;

    /** Such as {@code [ERROR] /…/Say.java:[7,3] ';' expected}. */
    private static final Pattern COMPILER = Pattern.compile("\\[ERROR\\] (.+\\.java):\\[(\\d+),\\d+\\] (.+)");

    private static final Pattern NO_NETWORK = Pattern
        .compile("Could not transfer|Unknown host|Cannot access .* in offline|ENOTFOUND|EAI_AGAIN|ENOTCACHED");

    Trouble trouble(Path backend, Path log) {
        var compiler = this.output.stream().flatMap(line -> COMPILER.matcher(line).results()).distinct().toList();
        if (!compiler.isEmpty()) {
            return new Trouble("Your Java does not compile:\n" + compiler.stream()
                .map(error -> "  %s, line %s: %s".formatted(backend.relativize(Path.of(error.group(1))), error.group(2),
                        error.group(3)))
                .distinct()
                .limit(FEW)
                .collect(Collectors.joining("\n")), "All the compiler said is in " + log);
        }
        if (this.output.stream().anyMatch(line -> NO_NETWORK.matcher(line).find())) {
            return new Trouble(
                    "The build needs something that is not on this machine yet, and cannot fetch it:\n" + few(),
                    "With a network, once: scripts/workshop fetch");
        }
        return new Trouble("The build failed:\n" + few(), "All it said is in " + log);
    }

    /** npm's own errors come before Maven's summary of them. */
    private String few() {
        return this.output.stream()
            .filter(line -> line.matches("(?i).*\\berror\\b.*"))
            .filter(line -> !line.matches(".*(Help 1|re-run Maven|For more information|npm error A complete log).*"))
            .map(line -> "  " + line.replaceFirst("^\\[(ERROR|INFO)\\] ", ""))
            .distinct()
            .limit(FEW)
            .collect(Collectors.joining("\n"));
    }

}
