package sandbox.servers;

/**
 * Something stands in the way of the learner's code being looked at: a port that is
 * taken, a build that failed. Not a failed check.
 */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wayOut;

    /**
     * @param sentence what is wrong
     * @param wayOut what the learner can do about it
     */
    public Trouble(String sentence, String wayOut) {
        super(sentence);
        this.wayOut = wayOut;
    }

    public String sentence() {
        return getMessage();
    }

    public String wayOut() {
        return this.wayOut;
    }

}
