package sandbox.stories.pages;

/** Two nodes behind one front door, and three editions that go in by it. */
public final class ClusterLab extends Page {

    private final EditionsLab editions;

    ClusterLab(Visitor visitor) {
        super(visitor);
        this.editions = new EditionsLab(visitor);
    }

    public ClusterLab begins() {
        this.editions.begins();
        return this;
    }

    public EditionsLab editions() {
        return this.editions;
    }

    /** Its state, in a word. */
    public void shows(int node, String state) {
        until("until node %s is %s".formatted(node, state),
                () -> state.equals(inside(node, "section.querySelector('[role=status]').innerText")));
    }

    public void pressesOn(int node, String button) {
        until("to press “%s” of node %s".formatted(button, node), () -> {
            inside(node, "[...section.querySelectorAll('button')].find((each) => each.innerText === '%s').click()"
                .formatted(button));
            return true;
        });
    }

    /** Nobody is on it. */
    public void isEmpty(int node) {
        until("until nobody is on node " + node,
                () -> "0 sessions".equals(inside(node, "section.querySelector('.count').innerText")));
    }

    /** A message that each edition got, by whichever node. */
    public void seesAMessagesWay() {
        until("to see the way of a message", () -> list("""
                return [...document.querySelectorAll('tbody tr')].map((row) => row.innerText)
                """).stream().anyMatch(row -> row.matches("\\d+\\s+node \\d(\\s+node \\d){3}")));
    }

    private String inside(int node, String expression) {
        return String.valueOf(ask("""
                const section = document.querySelector(`[aria-labelledby=node-${arguments[0]}]`)
                return """ + " " + expression, node));
    }

}
