package sandbox.workshop.command;

import java.util.ArrayList;
import java.util.List;

import sandbox.workshop.book.Difference;
import sandbox.workshop.book.Sources;
import sandbox.workshop.desk.Workspace;

/** What would have to change in the learner's files to make them the book's. */
final class Changes {

    private Changes() {
    }

    static List<String> between(Workspace workspace, Sources wanted) {
        List<String> changes = new ArrayList<>();
        for (var path : wanted.paths()) {
            var mine = workspace.text(path);
            var lines = (mine != null) ? mine.lines().toList() : List.<String>of();
            changes.addAll(Difference.unified(path, lines, String.valueOf(wanted.text(path)).lines().toList()));
        }
        return changes;
    }

    /** Makes them so. */
    static void make(Workspace workspace, Sources wanted) {
        wanted.paths().forEach(path -> workspace.write(path, String.valueOf(wanted.text(path))));
    }

}
