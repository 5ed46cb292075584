package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds in what Vite said what is wrong, and in which line. Some of its numbers count
 * from the top of a file and some from its {@code <script>}: here all count from the top.
 */
record ViteFailure(Path workspace, List<String> output) {

    private static final int FEW = 12;

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[\\d;]*m");

    private static final String BEGIN = "(error during build:|failed to load config from .*|Build failed with \\d+ errors?:)";

    private static final String END = "\\s+at .*|\\s*errors: \\[.*|npm error.*|.*BUILD FAILURE.*";

    /** Such as {@code [plugin vite:vue] /…/Chat.vue:26:7}; what is wrong follows. */
    private static final Pattern PLUGIN = Pattern.compile("^\\[plugin [^]]+] (.+?):(\\d+):\\d+\\s*$");

    /** Such as {@code ╭─[ src/Chat.vue:2:21 ]}; what is wrong stands before. */
    private static final Pattern BOX = Pattern.compile("^\\s+\\S*\\[ (\\S.*?):(\\d+):\\d+ ]\\s*$");

    /** Such as {@code 40 |  line}, and the sign under it. */
    private static final Pattern QUOTED = Pattern.compile("^\\s*(\\d+)\\s+\\S+ ?(.*)$");

    private static final Pattern POINTS = Pattern.compile("^\\s+\\|\\s+\\^+\\s*$");

    private static final String ADDED = "^(?:\\[[A-Z_]+] )?(?:\\w*Error: )*(?:\\[vue/compiler-sfc] )?| \\(\\d+:\\d+\\)$";

    /** Empty if it was not Vite that failed. */
    Optional<String> sentence() {
        var said = said();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        for (var i = 0; i < said.size(); i++) {
            var plugin = PLUGIN.matcher(said.get(i));
            var box = BOX.matcher(said.get(i));
            if (plugin.matches() && i + 1 < said.size()) {
                found.add(place(plugin.group(1), pointedAt(said, i).orElse(plugin.group(2))) + what(said.get(i + 1)));
            }
            else if (box.matches() && i > 0) {
                found.add(place(box.group(1), fromTheTop(box.group(1), box.group(2), said.subList(i, said.size())))
                        + what(said.get(i - 1)));
            }
        }
        var lines = (found.isEmpty() ? said : found).stream().distinct().limit(FEW).map(line -> "  " + line).toList();
        return Optional.of("Your page cannot be built:\n" + String.join("\n", lines));
    }

    private List<String> said() {
        return this.output.stream()
            .map(line -> COLOUR.matcher(line).replaceAll("").replaceFirst("^\\[(ERROR|INFO)] ?", ""))
            .dropWhile(line -> !line.matches(BEGIN))
            .filter(line -> !line.isBlank() && !line.matches(BEGIN))
            .takeWhile(line -> !line.matches(END))
            .toList();
    }

    private String place(String file, String line) {
        var path = file(file);
        // Vite goes where links lead to
        var top = path.startsWith(this.workspace) ? this.workspace : real(this.workspace);
        var name = path.startsWith(top) ? top.relativize(path) : path;
        return line.isEmpty() ? name + ": " : "%s, line %s: ".formatted(name, line);
    }

    private Path file(String name) {
        return this.workspace.resolve("frontend").resolve(name);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        }
        catch (IOException gone) {
            return folder;
        }
    }

    private static String what(String line) {
        return line.replaceAll(ADDED, "").strip();
    }

    /** Up to the next one, the line that a sign stands under. */
    private static Optional<String> pointedAt(List<String> said, int begin) {
        for (var i = begin + 2; i < said.size() && !PLUGIN.matcher(said.get(i)).matches(); i++) {
            var quoted = QUOTED.matcher(said.get(i - 1));
            if (POINTS.matcher(said.get(i)).matches() && quoted.matches()) {
                return Optional.of(quoted.group(1));
            }
        }
        return Optional.empty();
    }

    /** Where the quoted line really is; empty if it is not found. */
    private String fromTheTop(String file, String line, List<String> said) {
        var quoted = said.stream()
            .map(QUOTED::matcher)
            .filter(found -> found.matches() && found.group(1).equals(line))
            .map(found -> found.group(2).strip())
            .findFirst()
            .orElse("");
        try {
            var lines = Files.readAllLines(file(file));
            var number = Integer.parseInt(line);
            for (var script = -1; script < lines.size(); script++) {
                var index = number + Math.max(script, 0) - 1;
                if ((script < 0 || lines.get(script).startsWith("<script")) && index < lines.size()
                        && lines.get(index).strip().equals(quoted)) {
                    return String.valueOf(index + 1);
                }
            }
        }
        catch (IOException unreadable) {
            // then without it
        }
        return "";
    }

}
