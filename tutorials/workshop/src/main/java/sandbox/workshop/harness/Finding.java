package sandbox.workshop.harness;

import org.jspecify.annotations.Nullable;

/** What a check found: what a person would have seen, and the likely cause. */
public final class Finding extends AssertionError {

    private static final long serialVersionUID = 1L;

    private @Nullable String cause;

    private int hint = 1;

    private boolean given;

    private Finding(String seen) {
        super(seen);
    }

    /**
     * @param seen a whole sentence
     */
    public static Finding that(String seen) {
        return new Finding(seen);
    }

    /**
     * @param cause a whole sentence
     */
    public Finding because(String cause) {
        this.cause = cause;
        return this;
    }

    /**
     * @param number of the chapter's three, the one to begin with
     */
    public Finding hint(int number) {
        this.hint = number;
        return this;
    }

    /** What is missing is among the files that the chapter gives. */
    public Finding given() {
        this.given = true;
        return this;
    }

    public String seen() {
        return String.valueOf(getMessage());
    }

    public @Nullable String likelyCause() {
        return this.cause;
    }

    public int hint() {
        return this.hint;
    }

    public boolean isGiven() {
        return this.given;
    }

}
