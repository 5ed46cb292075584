package sandbox.book;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Builds the files of the chapters, in the chapters' order, and shows at the end of each
 * chapter those that its reader has typed, whole.
 */
class Listings {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\S+) file=(\\S+)([^\n]*)\n(.*?)^```$");

    private static final Pattern ELSEWHERE = Pattern.compile("(?m)^…\n");

    private final Map<String, String> files = new HashMap<>();

    String addTo(String chapter) {
        Set<String> typed = new LinkedHashSet<>();
        BLOCK.matcher(chapter)
            .results()
            .filter(block -> !block.group(3).contains(" wrong") && !block.group(3).contains(" instead"))
            .forEach(block -> {
                build(block);
                if (!block.group(3).contains(" given")) {
                    typed.add(block.group(2));
                }
            });
        return typed.isEmpty() ? chapter : chapter.replace("\n## Hints\n", folded(typed) + "\n## Hints\n");
    }

    private void build(MatchResult block) {
        this.files.compute(block.group(2), (path, before) -> block.group(1).equals("diff")
                ? changed(String.valueOf(before), block.group(4)) : block.group(4));
    }

    /** That each change fits, and fits once, the book's own tests have seen. */
    private static String changed(String file, String change) {
        var text = "\n" + file;
        for (var place : ELSEWHERE.split(change)) {
            text = text.replace("\n" + side(place, '+'), "\n" + side(place, '-'));
        }
        return text.substring(1);
    }

    private static String side(String change, char without) {
        return change.lines()
            .filter(line -> line.isEmpty() || line.charAt(0) != without)
            .map(line -> (line.isEmpty() ? line : line.substring(1)) + "\n")
            .collect(Collectors.joining());
    }

    private String folded(Set<String> paths) {
        return paths.stream()
            .map(path -> "```%s file=%s\n%s```\n".formatted(path.substring(path.lastIndexOf('.') + 1), path,
                    this.files.get(path)))
            .collect(Collectors.joining("\n",
                    "\n<details><summary>What you have typed, whole: each file at the end of this chapter</summary>\n\n",
                    "\n</details>\n"));
    }

}
