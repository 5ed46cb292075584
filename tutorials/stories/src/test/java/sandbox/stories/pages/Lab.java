package sandbox.stories.pages;

/** A page of the labs, and who is there. */
public class Lab extends Page {

    private final Visitor visitor;

    Lab(Visitor visitor) {
        super(visitor);
        this.visitor = visitor;
    }

    public Visitor visitor() {
        return this.visitor;
    }

}
