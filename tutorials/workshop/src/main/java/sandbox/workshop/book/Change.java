package sandbox.workshop.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One place that a diff block changes: old lines, which must be there exactly once, and
 * the new ones.
 */
record Change(List<String> before, List<String> after) {

    /** Between two changes in one block. */
    static final String ELSEWHERE = "…";

    static List<Change> of(Block block) {
        List<Change> changes = new ArrayList<>();
        var current = new Change(new ArrayList<>(), new ArrayList<>());
        for (var line : block.lines()) {
            if (line.equals(ELSEWHERE)) {
                changes.add(current);
                current = new Change(new ArrayList<>(), new ArrayList<>());
            }
            else {
                current.add(block, line);
            }
        }
        changes.add(current);
        return changes;
    }

    private void add(Block block, String line) {
        var text = line.isEmpty() ? "" : line.substring(1);
        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case ' ' -> {
                this.before.add(text);
                this.after.add(text);
            }
            case '-' -> this.before.add(text);
            case '+' -> this.after.add(text);
            default -> throw new BookError(block,
                    "a line of a diff begins with a space, - or +, and this one does not: " + line);
        }
    }

    /** The file with the change made. */
    List<String> applyTo(List<String> file, Block block) {
        var places = places(file);
        if (places.size() != 1 || this.before.isEmpty()) {
            throw new BookError(block, problem(file, places));
        }
        var at = places.get(0);
        List<String> changed = new ArrayList<>(file.subList(0, at));
        changed.addAll(this.after);
        changed.addAll(file.subList(at + this.before.size(), file.size()));
        return changed;
    }

    /** Whether the new lines are there already, and the old ones only among them. */
    boolean isMadeIn(List<String> file) {
        var made = Collections.indexOfSubList(file, this.after);
        return made >= 0 && places(file).stream()
            .allMatch(place -> place >= made && place + this.before.size() <= made + this.after.size());
    }

    private List<Integer> places(List<String> file) {
        List<Integer> places = new ArrayList<>();
        for (var i = 0; i + this.before.size() <= file.size(); i++) {
            if (file.subList(i, i + this.before.size()).equals(this.before)) {
                places.add(i);
            }
        }
        return places;
    }

    private String problem(List<String> file, List<Integer> places) {
        var wanted = String.join("\n", this.before).indent(4);
        if (places.isEmpty()) {
            return "this change does not fit. Wanted in the file as built so far:\n%sThe closest there is:\n%s"
                .formatted(wanted, Difference.closest(this.before, file).indent(4));
        }
        return "this change fits in %s places; it needs more lines around it. Wanted once:\n%s".formatted(places.size(),
                wanted);
    }

}
