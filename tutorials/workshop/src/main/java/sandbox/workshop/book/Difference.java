package sandbox.workshop.book;

import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;

/** Two texts, compared for people to read. */
public final class Difference {

    private static final int CONTEXT = 3;

    private Difference() {
    }

    /** As a unified diff; empty if they are the same. */
    public static List<String> unified(String file, List<String> from, List<String> to) {
        return UnifiedDiffUtils.generateUnifiedDiff("a/" + file, "b/" + file, from, DiffUtils.diff(from, to), CONTEXT);
    }

    /** The lines of a file that are the most like those wanted. */
    static String closest(List<String> wanted, List<String> file) {
        var size = Math.min(wanted.size(), file.size());
        var best = 0;
        var most = -1L;
        for (var i = 0; i + size <= file.size(); i++) {
            var here = file.subList(i, i + size);
            var same = wanted.stream().filter(line -> !line.isBlank() && here.contains(line)).count();
            if (same > most) {
                most = same;
                best = i;
            }
        }
        return String.join("\n", file.subList(best, best + size));
    }

}
